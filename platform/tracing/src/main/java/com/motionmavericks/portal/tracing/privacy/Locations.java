package com.motionmavericks.portal.tracing.privacy;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import org.jspecify.annotations.Nullable;

/** What remains of attributes that say where something is. */
final class Locations {
  private Locations() {}

  /**
   * The location as it may be shown.
   *
   * @param name of the span: a REST client writes its path template there
   * @return null where nothing may be shown
   */
  static @Nullable String reduce(
      String key, String location, SpanKind kind, String name, Attributes attributes) {
    return switch (key) {
      case "url.path" -> Paths.reduce(location, attributes.get(SpanNames.ROUTE));
      case "url.full" -> Paths.reduceUrl(location, template(name, attributes));
      // Of a server it is the Host header, which a caller chooses.
      case "server.address" -> kind == SpanKind.SERVER ? null : Scrubber.scrub(location);
      default -> reduceAlone(key, location);
    };
  }

  /** The same where no route is known. */
  static String reduceAlone(String key, String location) {
    return location.contains("://")
        ? Paths.reduceUrl(location, null)
        : Paths.reduce(location, null);
  }

  private static @Nullable String template(String name, Attributes attributes) {
    String template = attributes.get(SpanNames.TEMPLATE);
    return template == null ? SpanNames.template(name) : template;
  }
}
