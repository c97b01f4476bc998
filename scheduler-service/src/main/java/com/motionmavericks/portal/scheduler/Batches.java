package com.motionmavericks.portal.scheduler;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Work that another service does a batch at a time, until none is left or the time is over. */
@Singleton
public final class Batches {
  private final Clock clock;

  Batches(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a batch came to.
   *
   * @param more whether others wait
   */
  public record Batch(long handled, boolean more) {}

  /**
   * Asks for batch after batch. The span says how many were handled, also where the run failed
   * half-way.
   *
   * @param timeLimit no new batch is begun after it
   */
  public Uni<JobResult> run(
      Span span, AttributeKey<Long> counted, Duration timeLimit, Supplier<Uni<Batch>> next) {
    AtomicLong handled = new AtomicLong();
    return until(clock.instant().plus(timeLimit), handled, next)
        .onTermination()
        .invoke(() -> span.setAttribute(counted, handled.get()))
        .map(done -> new JobResult(handled.get()));
  }

  private Uni<Void> until(Instant end, AtomicLong handled, Supplier<Uni<Batch>> next) {
    return next.get()
        .invoke(batch -> handled.addAndGet(batch.handled()))
        .chain(
            batch ->
                batch.more() && clock.instant().isBefore(end)
                    ? until(end, handled, next)
                    : Uni.createFrom().voidItem());
  }
}
