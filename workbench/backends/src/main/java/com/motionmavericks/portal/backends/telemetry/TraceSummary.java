package com.motionmavericks.portal.backends.telemetry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import java.util.Collection;
import java.util.Comparator;

/**
 * One line of a list of traces.
 *
 * @param rootService of the span without a parent, or of the earliest where that is missing
 * @param startNanos of the earliest span, since the epoch
 * @param durationMillis from the earliest start to the latest end
 * @param spans how many there are
 * @param errors how many of them have the status ERROR
 */
record TraceSummary(
    String traceId,
    String rootService,
    String rootName,
    long startNanos,
    double durationMillis,
    int spans,
    long errors) {
  private static final Comparator<TraceSpan> ROOT_FIRST =
      Comparator.<TraceSpan, Boolean>comparing(span -> span.parentSpanId() != null)
          .thenComparingLong(TraceSpan::startNanos);

  static TraceSummary of(Collection<TraceSpan> trace) {
    TraceSpan root = trace.stream().min(ROOT_FIRST).orElseThrow();
    long start = trace.stream().mapToLong(TraceSpan::startNanos).min().orElseThrow();
    long end = trace.stream().mapToLong(TraceSpan::endNanos).max().orElseThrow();
    return new TraceSummary(
        root.traceId(),
        root.service(),
        root.name(),
        start,
        (end - start) / 1e6,
        trace.size(),
        trace.stream().filter(span -> span.status().equals("ERROR")).count());
  }

  ObjectNode json() {
    return Json.object()
        .put("trace_id", traceId)
        .put("root_service", rootService)
        .put("root_name", rootName)
        .put("start", TraceSpan.rfc3339(startNanos))
        .put("duration_ms", durationMillis)
        .put("spans", spans)
        .put("errors", errors);
  }
}
