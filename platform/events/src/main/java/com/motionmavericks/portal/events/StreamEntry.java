package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Cause;
import io.opentelemetry.api.trace.TraceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the fields of a Redis stream entry. Redis has no metadata beside the fields, so the
 * W3C headers travel among them.
 *
 * @param cause the PRODUCER span; empty where the entry carries no trace
 */
record StreamEntry(Event event, Optional<Cause> cause) {
  Map<String, String> toFields() {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", event.id().toString());
    fields.put("type", event.type());
    fields.put("tenant_id", event.tenantId());
    fields.put("occurred_at", event.occurredAt().toString());
    fields.put("payload", event.payload());
    if (event.causeTraceId() != null) {
      fields.put("cause_trace_id", event.causeTraceId());
    }
    cause.ifPresent(
        span -> {
          fields.put("traceparent", span.traceparent());
          if (span.tracestate() != null) {
            fields.put("tracestate", span.tracestate());
          }
        });
    return fields;
  }

  /** Empty where the fields are not those of an event. */
  static Optional<StreamEntry> parse(Map<String, String> fields) {
    String id = fields.get("id");
    String type = fields.get("type");
    String tenantId = fields.get("tenant_id");
    String occurredAt = fields.get("occurred_at");
    String payload = fields.get("payload");
    if (id == null || type == null || tenantId == null || occurredAt == null || payload == null) {
      return Optional.empty();
    }
    Optional<Cause> cause = Cause.parse(fields.get("traceparent"), fields.get("tracestate"));
    try {
      Event event =
          new Event(
              UUID.fromString(id),
              type,
              tenantId,
              Instant.parse(occurredAt),
              payload,
              causeTraceId(fields, cause));
      return Optional.of(new StreamEntry(event, cause));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** Entries of before do not say it; those that were sent in time are of that trace. */
  private static @Nullable String causeTraceId(Map<String, String> fields, Optional<Cause> sent) {
    return Optional.ofNullable(fields.get("cause_trace_id"))
        .filter(TraceId::isValid)
        .or(() -> sent.map(Cause::traceId))
        .orElse(null);
  }
}
