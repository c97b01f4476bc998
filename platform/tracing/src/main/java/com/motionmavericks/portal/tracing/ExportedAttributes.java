package com.motionmavericks.portal.tracing;

import static java.util.Map.entry;

import io.opentelemetry.api.trace.SpanKind;
import java.util.HashMap;
import java.util.Map;

/** Stand-in until the registry generates this class; same signature. */
public final class ExportedAttributes {
  /** What a value goes through before it leaves. */
  public enum Handling {
    AS_IS,
    SCRUBBED,
    REDUCED
  }

  private static final Map<String, Handling> COMMON =
      Map.ofEntries(
          entry("tenant_id", Handling.AS_IS),
          entry("role", Handling.AS_IS),
          entry("project_count", Handling.AS_IS),
          entry("milestone_id", Handling.AS_IS),
          entry("status", Handling.AS_IS),
          entry("latency_ms", Handling.AS_IS),
          entry("asset_id", Handling.AS_IS),
          entry("file_size", Handling.AS_IS),
          entry("mux_request_id", Handling.SCRUBBED),
          entry("processing_time_ms", Handling.AS_IS),
          entry("notification_id", Handling.AS_IS),
          entry("template", Handling.AS_IS),
          entry("recipient_role", Handling.AS_IS),
          entry("tokens_removed", Handling.AS_IS),
          entry("duration_ms", Handling.AS_IS),
          entry("portal.sampling.bucket", Handling.AS_IS),
          entry("portal.cause.trace_id", Handling.AS_IS),
          entry("error.type", Handling.AS_IS));

  private static final Map<String, Handling> HTTP =
      Map.ofEntries(
          entry("http.request.method", Handling.AS_IS),
          entry("http.response.status_code", Handling.AS_IS),
          entry("http.request.resend_count", Handling.AS_IS),
          entry("http.request.body.size", Handling.AS_IS),
          entry("http.response.body.size", Handling.AS_IS),
          entry("network.protocol.version", Handling.AS_IS),
          entry("server.port", Handling.AS_IS));

  private static final Map<SpanKind, Map<String, Handling>> SPANS =
      Map.of(
          SpanKind.INTERNAL, COMMON,
          SpanKind.SERVER,
              join(
                  HTTP,
                  Map.of(
                      "http.route", Handling.AS_IS,
                      "url.path", Handling.REDUCED,
                      "url.scheme", Handling.AS_IS,
                      "share_link.id", Handling.AS_IS,
                      "share_link.outcome", Handling.AS_IS,
                      "share_link.cache", Handling.AS_IS)),
          SpanKind.CLIENT,
              join(
                  HTTP,
                  Map.of(
                      "url.full", Handling.REDUCED,
                      "server.address", Handling.SCRUBBED,
                      "db.system", Handling.AS_IS,
                      "db.system.name", Handling.AS_IS,
                      "db.operation", Handling.AS_IS,
                      "db.operation.name", Handling.AS_IS,
                      "db.query.text", Handling.SCRUBBED,
                      "db.statement", Handling.SCRUBBED,
                      "db.query.summary", Handling.SCRUBBED,
                      "db.namespace", Handling.AS_IS)),
          SpanKind.PRODUCER, messaging(),
          SpanKind.CONSUMER, messaging());

  private ExportedAttributes() {}

  /** By key; what is not in the map does not leave. */
  public static Map<String, Handling> ofSpan(SpanKind kind) {
    return SPANS.getOrDefault(kind, COMMON);
  }

  public static Map<String, Handling> ofEvents() {
    return Map.of(
        "exception.type", Handling.AS_IS,
        "exception.stacktrace", Handling.SCRUBBED);
  }

  public static Map<String, Handling> ofLinks() {
    return Map.of();
  }

  public static Map<String, Handling> ofResource() {
    return Map.of(
        "service.name", Handling.AS_IS,
        "service.version", Handling.AS_IS,
        "service.namespace", Handling.AS_IS,
        "service.instance.id", Handling.AS_IS,
        "deployment.environment.name", Handling.AS_IS,
        "telemetry.sdk.name", Handling.AS_IS,
        "telemetry.sdk.language", Handling.AS_IS,
        "telemetry.sdk.version", Handling.AS_IS,
        "webengine.name", Handling.AS_IS,
        "webengine.version", Handling.AS_IS);
  }

  private static Map<String, Handling> messaging() {
    return join(
        COMMON,
        Map.of(
            "messaging.system", Handling.AS_IS,
            "messaging.destination.name", Handling.AS_IS,
            "messaging.operation.name", Handling.AS_IS,
            "messaging.operation.type", Handling.AS_IS,
            "messaging.message.id", Handling.AS_IS,
            "messaging.consumer.group.name", Handling.AS_IS));
  }

  private static Map<String, Handling> join(
      Map<String, Handling> some, Map<String, Handling> others) {
    Map<String, Handling> all = new HashMap<>(COMMON);
    all.putAll(some);
    all.putAll(others);
    return Map.copyOf(all);
  }
}
