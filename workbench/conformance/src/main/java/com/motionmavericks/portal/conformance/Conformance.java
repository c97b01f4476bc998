package com.motionmavericks.portal.conformance;

import com.motionmavericks.portal.conformance.registry.Registry;
import com.motionmavericks.portal.conformance.registry.Requirement.When;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds what services export against what the registry and OpenTelemetry's conventions say. */
public final class Conformance {
  private final Registry registry;
  private final AttributeRules attributes;
  private final SpanRules spans;

  public Conformance(Registry registry) {
    this.registry = registry;
    this.attributes = new AttributeRules(registry);
    this.spans = new SpanRules(registry);
  }

  /** Everything that is wrong, in the order of the export; empty where nothing is. */
  public List<Finding> check(List<ExportTraceServiceRequest> exports) {
    List<Finding> findings = new ArrayList<>();
    for (ExportTraceServiceRequest export : exports) {
      export.getResourceSpansList().forEach(exporter -> check(exporter, findings));
    }
    return List.copyOf(findings);
  }

  /** How many spans there are to check. */
  public static long spansIn(List<ExportTraceServiceRequest> exports) {
    return exports.stream()
        .flatMap(export -> export.getResourceSpansList().stream())
        .flatMap(Conformance::spansOf)
        .count();
  }

  private void check(ResourceSpans exporter, List<Finding> findings) {
    Values resource = Values.of(exporter.getResource().getAttributesList());
    String service = resource.text("service.name").orElse("");
    findings.addAll(resource(exporter.getResource(), resource, service));
    for (Span span : spansOf(exporter).toList()) {
      Report report = new Report(service, span.getName());
      spans.check(span, report);
      findings.addAll(report.findings());
    }
  }

  private List<Finding> resource(Resource resource, Values values, String service) {
    Report report = new Report(service, "");
    boolean kubernetes =
        resource.getAttributesList().stream().anyMatch(a -> a.getKey().startsWith("k8s."));
    attributes.check(
        values,
        registry.resource(),
        when -> when == When.ALWAYS || (kubernetes && when == When.KUBERNETES),
        report);
    return report.findings();
  }

  private static Stream<Span> spansOf(ResourceSpans exporter) {
    return exporter.getScopeSpansList().stream().flatMap(scope -> scope.getSpansList().stream());
  }
}
