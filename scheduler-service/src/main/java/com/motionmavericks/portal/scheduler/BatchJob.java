package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.tracing.Patience;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Work that another service does a batch at a time, until none is left or the time is over. */
public abstract class BatchJob implements Job {
  private final String name;
  private final String spanName;
  private final AttributeKey<Long> counted;
  private final Settings settings;
  private final Clock clock;

  /** What can be set about such a job. */
  public interface Settings {
    String cron();

    int batch();

    Duration timeLimit();
  }

  /**
   * What a batch came to.
   *
   * @param more whether others wait
   * @param rest for how long they should
   */
  public record Batch(long handled, boolean more, Duration rest) {
    public Batch(long handled, boolean more) {
      this(handled, more, Duration.ZERO);
    }
  }

  /**
   * A job.
   *
   * @param counted where its span says how many were handled
   */
  protected BatchJob(
      String name, String spanName, AttributeKey<Long> counted, Settings settings, Clock clock) {
    this.name = name;
    this.spanName = spanName;
    this.counted = counted;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How one run asks for a batch, and for the next.
   *
   * @param size the most of a batch
   */
  protected abstract Supplier<Uni<Batch>> begin(int size);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String spanName() {
    return spanName;
  }

  @Override
  public final String cron() {
    return settings.cron();
  }

  @Override
  public final Duration timeLimit() {
    return settings.timeLimit();
  }

  /** The span says how many were handled, also where the run failed half-way. */
  @Override
  public final Uni<JobResult> run(Span span) {
    AtomicLong handled = new AtomicLong();
    return until(clock.instant().plus(timeLimit()), handled, begin(settings.batch()))
        .onTermination()
        .invoke(() -> span.setAttribute(counted, handled.get()))
        .map(done -> new JobResult(handled.get()));
  }

  private Uni<Void> until(Instant end, AtomicLong handled, Supplier<Uni<Batch>> next) {
    return next.get()
        .invoke(batch -> handled.addAndGet(batch.handled()))
        .chain(
            batch ->
                batch.more() && clock.instant().plus(batch.rest()).isBefore(end)
                    ? Patience.pause(batch.rest()).chain(() -> until(end, handled, next))
                    : Uni.createFrom().voidItem());
  }
}
