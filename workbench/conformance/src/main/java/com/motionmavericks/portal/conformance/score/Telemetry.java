package com.motionmavericks.portal.conformance.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is judged, and what is not.
 *
 * @param services by name
 * @param strangers traces that somebody outside of the suite began: their parents are not ours to
 *     show
 */
record Telemetry(List<Service> services, List<Trace> strangers) {
  /** Under what a resource without a {@code service.name} is judged. */
  static final String NAMELESS = "(no service.name)";

  static Telemetry of(List<ExportTraceServiceRequest> requests) {
    Map<Boolean, List<Trace>> traces =
        spans(requests)
            .collect(groupingBy(EmittedSpan::traceId, LinkedHashMap::new, toList()))
            .entrySet()
            .stream()
            .map(trace -> Trace.of(trace.getKey(), trace.getValue()))
            .collect(partitioningBy(Trace::isStrangers));
    return new Telemetry(
        services(traces.getOrDefault(false, List.of())), traces.getOrDefault(true, List.of()));
  }

  /** Each once: an exporter sends again what it holds for lost. */
  private static Stream<EmittedSpan> spans(List<ExportTraceServiceRequest> requests) {
    record Key(ByteString traceId, ByteString spanId) {}
    Map<Key, EmittedSpan> spans = new LinkedHashMap<>();
    for (ExportTraceServiceRequest request : requests) {
      for (ResourceSpans group : request.getResourceSpansList()) {
        for (ScopeSpans scope : group.getScopeSpansList()) {
          for (Span span : scope.getSpansList()) {
            spans.put(
                new Key(span.getTraceId(), span.getSpanId()),
                new EmittedSpan(group.getResource(), span));
          }
        }
      }
    }
    return spans.values().stream();
  }

  private static List<Service> services(List<Trace> traces) {
    Map<String, List<Service.Part>> parts = new TreeMap<>();
    for (Trace trace : traces) {
      trace.spans().stream()
          .collect(groupingBy(span -> nameOf(span.resource())))
          .forEach(
              (service, spans) ->
                  parts
                      .computeIfAbsent(service, _ -> new ArrayList<>())
                      .add(new Service.Part(trace, spans)));
    }
    return parts.entrySet().stream()
        .map(each -> new Service(each.getKey(), resources(each.getValue()), each.getValue()))
        .toList();
  }

  private static List<Resource> resources(Collection<Service.Part> parts) {
    Set<Resource> distinct = new LinkedHashSet<>();
    parts.forEach(part -> part.spans().forEach(span -> distinct.add(span.resource())));
    return List.copyOf(distinct);
  }

  private static String nameOf(Resource resource) {
    String name = Attributes.text(resource.getAttributesList(), "service.name");
    return name.isEmpty() ? NAMELESS : name;
  }
}
