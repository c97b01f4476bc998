package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.metrics.Durations;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How long events wait between their transaction and the stream. */
@Singleton
final class OutboxLag {
  private final Durations durations;
  private final Clock clock;

  OutboxLag(Durations durations, Clock clock) {
    this.durations = durations;
    this.clock = clock;
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
}
