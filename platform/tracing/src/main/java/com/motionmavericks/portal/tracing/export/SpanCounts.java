package com.motionmavericks.portal.tracing.export;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The books of the pipeline. At rest {@code created = exported + dropped}: a difference is a span
 * that still runs, or one that never ended.
 */
@Singleton
public final class SpanCounts {
  /** Why a span did not get out. */
  public enum Loss {
    /** The collector was slower than the service for too long. */
    QUEUE_FULL,
    /** The collector will never take it: a 4xx answer, or a partial success that left it out. */
    REFUSED,
    /** It could not be written as OTLP: a fault of ours. */
    UNWRITABLE,
    /** The service stopped before the collector took it, or before the span ended. */
    SHUTDOWN
  }

  private final LongAdder created = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final LongAdder exported = new LongAdder();
  private final Map<Loss, LongAdder> dropped = new EnumMap<>(Loss.class);

  SpanCounts() {
    for (Loss loss : Loss.values()) {
      dropped.put(loss, new LongAdder());
    }
  }

  void create() {
    created.increment();
  }

  void end() {
    ended.increment();
  }

  void export(long spans) {
    exported.add(spans);
  }

  void drop(Loss loss, long spans) {
    adder(loss).add(spans);
  }

  /** Recorded spans that began. */
  public long created() {
    return created.sum();
  }

  /** Spans that the collector acknowledged. */
  public long exported() {
    return exported.sum();
  }

  /** Spans that were lost for that reason. */
  public long dropped(Loss loss) {
    return adder(loss).sum();
  }

  /** Spans that were lost. */
  public long dropped() {
    return dropped.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Spans that began and did not end yet. */
  long open() {
    return created.sum() - ended.sum();
  }

  private LongAdder adder(Loss loss) {
    LongAdder adder = dropped.get(loss);
    if (adder == null) {
      throw new IllegalStateException("uncounted loss " + loss);
    }
    return adder;
  }

  @Override
  public String toString() {
    return "%d spans created, %d exported, %d dropped %s"
        .formatted(created(), exported(), dropped(), dropped);
  }
}
