package com.motionmavericks.portal.tracing.desk;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every span that the application ended, as the exporter gets it. */
@Singleton
public class Recorded implements SpanProcessor {
  private final Queue<SpanData> ended = new ConcurrentLinkedQueue<>();

  /** The spans of a trace in the order in which they ended. */
  public List<SpanData> trace(String traceId) {
    return ended.stream().filter(span -> span.getTraceId().equals(traceId)).toList();
  }

  /** All spans of that name. */
  public List<SpanData> named(String name) {
    return ended.stream().filter(span -> span.getName().equals(name)).toList();
  }

  /** All spans that nobody caused. */
  public List<SpanData> roots(SpanKind kind) {
    return ended.stream()
        .filter(span -> span.getKind() == kind && !span.getParentSpanContext().isValid())
        .toList();
  }

  @Override
  public void onEnd(ReadableSpan span) {
    ended.add(span.toSpanData());
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }
}
