package com.motionmavericks.portal.events;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Every span that ended, as the exporter gets it. */
@Singleton
public class Recorded implements SpanProcessor {
  private final Queue<SpanData> ended = new ConcurrentLinkedQueue<>();

  List<SpanData> all(Predicate<SpanData> wanted) {
    return ended.stream().filter(wanted).toList();
  }

  List<SpanData> trace(String traceId) {
    return all(span -> span.getTraceId().equals(traceId));
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
