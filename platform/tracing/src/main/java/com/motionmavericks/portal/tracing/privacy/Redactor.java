package com.motionmavericks.portal.tracing.privacy;

import com.motionmavericks.portal.tracing.ExportedAttributes;
import com.motionmavericks.portal.tracing.ExportedAttributes.Handling;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a span what must not leave the process, before it is encoded: attributes by the
 * registry's allow-list, names by routes and taxonomy, messages altogether. Safe for many threads.
 */
@SuppressWarnings("ReferenceEquality") // What need not change is handed on as it is.
public final class Redactor {
  private final Map<SpanKind, Map<String, Handling>> allowed = new EnumMap<>(SpanKind.class);
  private final LongAdder failures = new LongAdder();

  /** A process has one resource. */
  private volatile @Nullable RedactedResource resource;

  private record RedactedResource(Resource given, Resource shown) {}

  /** By the allow-list of the registry. */
  public Redactor() {
    for (SpanKind kind : SpanKind.values()) {
      allowed.put(kind, ExportedAttributes.ofSpan(kind));
    }
  }

  /**
   * Never throws: of a span that cannot be redacted a skeleton leaves (ids, kind, service, times,
   * status and {@code portal.redaction.failed}).
   *
   * @return the same object where nothing has to go
   */
  public SpanData redact(SpanData span) {
    try {
      return redacted(span);
    } catch (RuntimeException | StackOverflowError unforeseen) {
      failures.increment();
      return RedactedSpan.skeleton(span);
    }
  }

  /** How many skeletons left. */
  public long redactionFailures() {
    return failures.sum();
  }

  private SpanData redacted(SpanData span) {
    SpanKind kind = span.getKind();
    Attributes attributes = span.getAttributes();
    RedactedSpan.Parts parts =
        new RedactedSpan.Parts(
            SpanNames.reduce(kind, span.getName(), attributes),
            TraceStates.reduce(span.getSpanContext()),
            resource(span.getResource()),
            attributes(kind, span.getName(), attributes),
            Events.redact(span.getEvents()),
            links(span.getLinks()),
            status(span.getStatus()));
    return isUnchanged(span, parts)
        ? span
        : new RedactedSpan(span, parts, span.getTotalAttributeCount() - attributes.size());
  }

  private static boolean isUnchanged(SpanData span, RedactedSpan.Parts parts) {
    return parts.attributes() == span.getAttributes()
        && parts.name() == span.getName()
        && parts.context() == span.getSpanContext()
        && parts.resource() == span.getResource()
        && parts.events() == span.getEvents()
        && parts.links() == span.getLinks()
        && parts.status() == span.getStatus();
  }

  private Attributes attributes(SpanKind kind, String name, Attributes given) {
    Map<String, Handling> keys = allowed.getOrDefault(kind, Map.of());
    return AttributeFilter.apply(
        given, keys, (key, location) -> Locations.reduce(key, location, kind, name, given));
  }

  /** Messages carry what callers sent; the code says enough. */
  private static StatusData status(StatusData given) {
    return given.getDescription().isEmpty() ? given : StatusData.create(given.getStatusCode(), "");
  }

  private static List<LinkData> links(List<LinkData> given) {
    List<LinkData> shown = new ArrayList<>(given.size());
    boolean changed = false;
    for (LinkData link : given) {
      LinkData reduced = link(link);
      changed |= reduced != link;
      shown.add(reduced);
    }
    return changed ? shown : given;
  }

  private static LinkData link(LinkData given) {
    SpanContext linked = TraceStates.reduce(given.getSpanContext());
    Attributes shown =
        AttributeFilter.apply(
            given.getAttributes(), ExportedAttributes.ofLinks(), Locations::reduceAlone);
    return linked == given.getSpanContext() && shown == given.getAttributes()
        ? given
        : LinkData.create(linked, shown);
  }

  private Resource resource(Resource given) {
    RedactedResource known = resource;
    if (known == null || known.given() != given) {
      Attributes shown =
          AttributeFilter.apply(
              given.getAttributes(), ExportedAttributes.ofResource(), Locations::reduceAlone);
      known =
          new RedactedResource(
              given,
              shown == given.getAttributes()
                  ? given
                  : Resource.create(
                      Attributes.builder().putAll(shown).build(), given.getSchemaUrl()));
      resource = known;
    }
    return known.shown();
  }
}
