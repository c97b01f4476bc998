package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.metrics.Durations;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How long events wait between their transaction and the stream. */
@Singleton
class OutboxLag {
  private final Durations durations;
  private final Clock clock;
  private final OutboxStore store;
  private final Spans spans;
  private final EventsConfig config;
  private final OldestWaiting oldest;

  OutboxLag(
      Durations durations,
      Clock clock,
      OutboxStore store,
      Spans spans,
      EventsConfig config,
      MeterRegistry metrics) {
    this.durations = durations;
    this.clock = clock;
    this.store = store;
    this.spans = spans;
    this.config = config;
    this.oldest =
        new OldestWaiting(
            metrics, clock, "portal.outbox.oldest", "Since when the oldest event waits to be sent");
  }

  /**
   * The stream took it.
   *
   * @param send the PRODUCER span
   */
  void accepted(Event event, Span send) {
    durations.record(
        "portal.outbox.lag",
        "From the writing of an event to its acceptance by the stream.",
        List.of(),
        send,
        Duration.between(event.occurredAt(), clock.instant()));
  }

  /** Looks for the oldest that waits; keeps what it knew where PostgreSQL is out of reach. */
  @Scheduled(
      every = "10s",
      identity = "outbox-oldest",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return config.relay()
        ? spans
            .unseen(store::oldestWaiting)
            .invoke(oldest::since)
            .replaceWithVoid()
            .onFailure()
            .recoverWithNull()
        : Uni.createFrom().voidItem();
  }
}
