package com.motionmavericks.portal.conformance.score;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.List;

/**
 * The Instrumentation Score of everything that was received.
 *
 * @param services by name
 * @param strangers ids of the traces that are not judged, since somebody outside of the suite began
 *     them
 */
public record InstrumentationScore(List<ServiceScore> services, List<String> strangers) {
  /** Judges all of it. */
  public static InstrumentationScore of(List<ExportTraceServiceRequest> requests) {
    Telemetry telemetry = Telemetry.of(requests);
    return new InstrumentationScore(
        telemetry.services().stream().map(InstrumentationScore::score).toList(),
        telemetry.strangers().stream().map(trace -> EmittedSpan.hex(trace.id())).toList());
  }

  /** Whether there are services, and all of them have 100. */
  public boolean isFull() {
    return !services.isEmpty() && services.stream().allMatch(ServiceScore::isFull);
  }

  private static ServiceScore score(Service service) {
    return new ServiceScore(
        service.name(), PublishedRules.ALL.stream().map(rule -> rule.judge(service)).toList());
  }
}
