package com.motionmavericks.portal.pipeline;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Spans of many traces, as each service exports its own: one request a service. */
final class Batch {
  /** Who exports. */
  enum Service {
    SHARELINKS,
    ASSETS;

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT) + "-service";
    }
  }

  private final Map<Service, ScopeSpans.Builder> spans = new EnumMap<>(Service.class);

  void add(Service service, Span.Builder span) {
    spans.computeIfAbsent(service, _ -> ScopeSpans.newBuilder()).addSpans(span);
  }

  int size() {
    return spans.values().stream().mapToInt(ScopeSpans.Builder::getSpansCount).sum();
  }

  List<ExportTraceServiceRequest> requests() {
    return spans.entrySet().stream()
        .map(of -> request(resource(of.getKey()), of.getValue()))
        .toList();
  }

  static ExportTraceServiceRequest request(Resource.Builder resource, ScopeSpans.Builder spans) {
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(ResourceSpans.newBuilder().setResource(resource).addScopeSpans(spans))
        .build();
  }

  static Resource.Builder resource(Service service) {
    return Resource.newBuilder()
        .addAttributes(Attributes.of("service.name", service.id()))
        .addAttributes(Attributes.of("service.namespace", "motion-mavericks-portal"))
        .addAttributes(Attributes.of("service.version", "1.0.0"))
        .addAttributes(Attributes.of("service.instance.id", "627cc493-f310-47de-96bd-71410b7dec09"))
        .addAttributes(Attributes.of("deployment.environment.name", "production"))
        .addAttributes(Attributes.of("host.name", service.id() + "-7d4b9c8f5d-x2xab"));
  }
}
