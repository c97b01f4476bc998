package com.motionmavericks.portal.backends.telemetry;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;

/** OTLP requests as an exporter would send them. */
final class Exports {
  static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  static final String OTHER = "1bf7651916cd43dd8448eb211c80319d";
  static final String ROOT = "b7ad6b7169203331";
  static final String CHILD = "b7ad6b7169203332";

  /** 2026-11-01T10:00:00Z. */
  static final long START = 1_793_527_200_000_000_000L;

  private Exports() {}

  static ExportTraceServiceRequest export(String service, Span.Builder... spans) {
    var scope = ScopeSpans.newBuilder();
    scope.getScopeBuilder().setName("test");
    for (Span.Builder span : spans) {
      scope.addSpans(span);
    }
    var group = ResourceSpans.newBuilder().addScopeSpans(scope);
    group
        .getResourceBuilder()
        .addAttributes(text("service.name", service))
        .addAttributes(text("service.instance.id", "one"));
    return ExportTraceServiceRequest.newBuilder().addResourceSpans(group).build();
  }

  static Span.Builder span(String traceId, String spanId, String name) {
    return Span.newBuilder()
        .setTraceId(bytes(traceId))
        .setSpanId(bytes(spanId))
        .setName(name)
        .setKind(Span.SpanKind.SPAN_KIND_INTERNAL)
        .setStartTimeUnixNano(START)
        .setEndTimeUnixNano(START + 2_500_000);
  }

  /** A SERVER root with a failed CLIENT child that carries an event and a link. */
  static ExportTraceServiceRequest twoSpans() {
    var child =
        span(TRACE, CHILD, "GET /milestones")
            .setParentSpanId(bytes(ROOT))
            .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
            .setStartTimeUnixNano(START + 1_000_001)
            .setEndTimeUnixNano(START + 2_000_001)
            .addAttributes(text("server.address", "milestones"))
            .addAttributes(number("http.response.status_code", 503))
            .setStatus(
                Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR).setMessage("503"));
    child
        .addEventsBuilder()
        .setName("retry")
        .setTimeUnixNano(START + 1_500_000)
        .addAttributes(number("attempt", 2));
    child.addLinksBuilder().setTraceId(bytes(OTHER)).setSpanId(bytes(ROOT));
    return export(
        "projects",
        child,
        span(TRACE, ROOT, "GET /projects")
            .setKind(Span.SpanKind.SPAN_KIND_SERVER)
            .addAttributes(text("tenant_id", "acme")));
  }

  static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  static KeyValue number(String key, long value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setIntValue(value))
        .build();
  }

  static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }
}
