package com.motionmavericks.portal.tracing.privacy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps callers' words out of metric tags, and with them a series for each. Quarkus tags a request
 * with whatever method it names, and one that no route took (cut off, or answered before routing)
 * with its path; of such paths only our fixed ones are told by their letters.
 */
@Singleton
final class MetricTags implements MeterFilter {
  private static final int LONGEST = 64;

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().startsWith("http.")) {
      return id;
    }
    List<Tag> given = id.getTags();
    List<Tag> shown = given.stream().map(MetricTags::shown).toList();
    return shown.equals(given) ? id : id.replaceTags(shown);
  }

  private static Tag shown(Tag tag) {
    return switch (tag.getKey()) {
      case "uri" -> isRoute(tag.getValue()) ? tag : Tag.of("uri", "UNKNOWN");
      case "method" -> SpanNames.isKnown(tag.getValue()) ? tag : Tag.of("method", "OTHER");
      default -> tag;
    };
  }

  /** A template, a path of small letters only, or one of the words that stand for paths. */
  private static boolean isRoute(String uri) {
    if (uri.length() > LONGEST) {
      return false;
    }
    if (uri.indexOf('/') < 0) {
      return true;
    }
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      boolean version = c == '1' && uri.startsWith("/v1/", i - 2);
      if (!version && !(c >= 'a' && c <= 'z') && "/-_{}".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
