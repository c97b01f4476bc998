package com.motionmavericks.portal.backends.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spans by trace, in memory and bounded by count and by size (stack traces are large): where it is
 * full, the trace that began to arrive first falls out whole. A span that comes twice counts once.
 */
final class TraceStore {
  private static final Comparator<TraceSpan> BY_START =
      Comparator.comparingLong(TraceSpan::startNanos).thenComparing(TraceSpan::spanId);

  private final Map<String, Map<String, TraceSpan>> traces = new LinkedHashMap<>();
  private final int maxSpans;
  private final long maxBytes;
  private int spans;
  private long bytes;
  private long evicted;

  TraceStore(int maxSpans, long maxBytes) {
    this.maxSpans = maxSpans;
    this.maxBytes = maxBytes;
  }

  synchronized void add(Collection<TraceSpan> added) {
    for (TraceSpan span : added) {
      var trace = traces.computeIfAbsent(span.traceId(), _ -> new LinkedHashMap<>());
      TraceSpan before = trace.put(span.spanId(), span);
      spans += before == null ? 1 : 0;
      bytes += span.size() - (before == null ? 0 : before.size());
      while (spans > maxSpans || bytes > maxBytes) {
        evictOldest();
      }
    }
  }

  /** The spans of a trace by start; empty where it is unknown. */
  synchronized List<TraceSpan> trace(String traceId) {
    return traces.getOrDefault(traceId, Map.of()).values().stream().sorted(BY_START).toList();
  }

  /** The traces that fit, newest start first. */
  synchronized List<TraceSummary> find(TraceQuery query) {
    var found = new ArrayList<TraceSummary>();
    for (var trace : traces.values()) {
      if (query.fitsSpans(trace.values())) {
        TraceSummary summary = TraceSummary.of(trace.values());
        if (query.fits(summary)) {
          found.add(summary);
        }
      }
    }
    found.sort(Comparator.comparingLong(TraceSummary::startNanos).reversed());
    return List.copyOf(found.subList(0, Math.min(query.limit(), found.size())));
  }

  synchronized void clear() {
    traces.clear();
    spans = 0;
    bytes = 0;
  }

  synchronized int spanCount() {
    return spans;
  }

  synchronized int traceCount() {
    return traces.size();
  }

  /** How many spans fell out since the start. */
  synchronized long evictedCount() {
    return evicted;
  }

  private void evictOldest() {
    var oldest = traces.entrySet().iterator();
    var trace = oldest.next().getValue();
    oldest.remove();
    spans -= trace.size();
    bytes -= trace.values().stream().mapToLong(TraceSpan::size).sum();
    evicted += trace.size();
  }
}
