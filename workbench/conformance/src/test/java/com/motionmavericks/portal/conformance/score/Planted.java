package com.motionmavericks.portal.conformance.score;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Exports with something planted. A service that is not spoiled has 100. */
final class Planted {
  static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  static final String OTHER = "1bf7651916cd43dd8448eb211c80319c";
  static final int REMOTE_PARENT = 0x300;

  private Planted() {}

  /** A trace of a service: a SERVER root with one INTERNAL child. */
  static ExportTraceServiceRequest good(String service) {
    return export(resource(service), root(1), child(2, 1));
  }

  static ExportTraceServiceRequest export(Resource.Builder resource, Span.Builder... spans) {
    var request = ExportTraceServiceRequest.newBuilder();
    var group = request.addResourceSpansBuilder().setResource(resource);
    var scope = group.addScopeSpansBuilder();
    for (Span.Builder span : spans) {
      scope.addSpans(span);
    }
    return request.build();
  }

  static Resource.Builder resource(String service) {
    return with(
        Resource.newBuilder(), "service.name", service, "service.instance.id", "of " + service);
  }

  /** The same with more attributes, key after value. */
  static Resource.Builder with(Resource.Builder resource, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      resource.addAttributes(text(pairs[i], pairs[i + 1]));
    }
    return resource;
  }

  static Span.Builder root(int id) {
    return Span.newBuilder()
        .setTraceId(bytes(TRACE))
        .setSpanId(id(id))
        .setName("GET /projects")
        .setKind(SpanKind.SPAN_KIND_SERVER)
        .setStartTimeUnixNano(1_000_000_000)
        .setEndTimeUnixNano(1_005_000_000);
  }

  static Span.Builder child(int id, int parent) {
    return root(id)
        .setParentSpanId(id(parent))
        .setName("api.projects.list")
        .setKind(SpanKind.SPAN_KIND_INTERNAL);
  }

  /** A root, and children of one kind and duration. */
  static Span.Builder[] family(int children, SpanKind kind, long nanos) {
    List<Span.Builder> spans = new ArrayList<>(List.of(root(1)));
    for (int i = 0; i < children; i++) {
      Span.Builder child = child(i + 2, 1).setKind(kind);
      spans.add(child.setEndTimeUnixNano(child.getStartTimeUnixNano() + nanos));
    }
    return spans.toArray(Span.Builder[]::new);
  }

  static KeyValue text(String key, String value) {
    KeyValue.Builder pair = KeyValue.newBuilder().setKey(key);
    pair.getValueBuilder().setStringValue(value);
    return pair.build();
  }

  static ByteString id(int number) {
    return bytes("%016x".formatted(number));
  }

  static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }
}
