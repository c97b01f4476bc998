package com.motionmavericks.portal.backends.telemetry.viewer;

import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.telemetry.TraceSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zipkin2.Endpoint;
import zipkin2.Span;

/**
 * Translates OpenTelemetry's spans into Zipkin's. What Zipkin has no place for is kept as tags: the
 * kind INTERNAL, links, the status and the resource.
 */
final class ZipkinSpans {
  /** What names the other side, best first: on one machine all addresses are the same. */
  private static final List<String> REMOTE =
      List.of("peer.service", "db.system.name", "db.system", "messaging.system");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private static final Set<String> RESOURCE =
      Set.of(
          "service.version",
          "service.instance.id",
          "deployment.environment.name",
          "k8s.pod.name",
          "host.name");

  private ZipkinSpans() {}

  static Span translate(TraceSpan span) {
    var result =
        Span.newBuilder()
            .traceId(span.traceId())
            .id(span.spanId())
            .parentId(span.parentSpanId())
            .name(span.name())
            .timestamp(span.startNanos() / 1_000)
            .duration(Math.max(1, (span.endNanos() - span.startNanos()) / 1_000))
            .localEndpoint(Endpoint.newBuilder().serviceName(span.service()).build());
    kind(span, result);
    span.attributes().forEach((key, value) -> result.putTag(key, text(value)));
    resource(span, result);
    for (int i = 0; i < span.links().size(); i++) {
      var link = span.links().get(i);
      result.putTag("link." + i, link.traceId() + "/" + link.spanId());
    }
    for (TraceSpan.Event event : span.events()) {
      result.addAnnotation(event.timeNanos() / 1_000, annotation(event));
    }
    status(span, result);
    return result.build();
  }

  private static void kind(TraceSpan span, Span.Builder result) {
    if (span.kind().equals("INTERNAL")) {
      result.putTag("otel.kind", "INTERNAL");
      return;
    }
    result.kind(Span.Kind.valueOf(span.kind()));
    String remote = span.kind().equals("SERVER") ? null : remote(span.attributes());
    if (remote != null) {
      result.remoteEndpoint(Endpoint.newBuilder().serviceName(remote).build());
    }
  }

  /** On a SERVER span server.address is the service itself: only callers name a remote. */
  private static @Nullable String remote(Map<String, Object> attributes) {
    for (String key : REMOTE) {
      Object value = attributes.get(key);
      if (value != null) {
        return value.toString();
      }
    }
    Object address = attributes.get("server.address");
    Object port = attributes.get("server.port");
    if (address == null || port == null || !LOOPBACK.contains(address.toString())) {
      return address == null ? null : address.toString();
    }
    return address + ":" + port;
  }

  private static void resource(TraceSpan span, Span.Builder result) {
    span.resource()
        .forEach(
            (key, value) -> {
              if (RESOURCE.contains(key)) {
                result.putTag(key, text(value));
              }
            });
  }

  private static void status(TraceSpan span, Span.Builder result) {
    if (span.status().equals("UNSET")) {
      return;
    }
    result.putTag("otel.status_code", span.status());
    if (span.status().equals("ERROR")) {
      // Lens colours a span red where an error tag stands, whatever it holds.
      result.putTag("error", span.statusMessage().isEmpty() ? "true" : span.statusMessage());
    }
  }

  private static String annotation(TraceSpan.Event event) {
    return event.attributes().isEmpty()
        ? event.name()
        : event.name() + " " + text(event.attributes());
  }

  private static String text(Object value) {
    return value instanceof List || value instanceof Map
        ? new String(Json.bytes(value), StandardCharsets.UTF_8)
        : value.toString();
  }
}
