package com.motionmavericks.portal.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A gauge of how long the oldest has been waiting, in seconds; 0 where nothing waits. It is told
 * since when, and goes on counting while nobody can tell it better. A histogram would not do: what
 * never arrives is never recorded.
 */
final class OldestWaiting {
  private final AtomicReference<Optional<Instant>> since = new AtomicReference<>(Optional.empty());
  private final Clock clock;

  OldestWaiting(
      MeterRegistry registry, Clock clock, String name, String description, String... tags) {
    this.clock = clock;
    Gauge.builder(name, this, OldestWaiting::seconds)
        .description(description)
        .baseUnit("seconds")
        .tags(Tags.of(tags))
        .strongReference(true)
        .register(registry);
  }

  /** Empty where nothing waits. */
  void since(Optional<Instant> oldest) {
    since.set(oldest);
  }

  private double seconds() {
    return since
        .get()
        .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
        .map(age -> Math.max(0, age))
        .orElse(0.0);
  }
}
