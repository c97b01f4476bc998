package com.motionmavericks.portal.assets.mux;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The pace of this replica alone. */
final class LocalPace implements Pace {
  private final Duration interval;
  private final Clock clock;
  private Instant next = Instant.EPOCH;

  LocalPace(Duration interval, Clock clock) {
    this.interval = interval;
    this.clock = clock;
  }

  @Override
  public Uni<Optional<Duration>> reserve(Duration atMost) {
    return Uni.createFrom().item(() -> take(atMost));
  }

  private synchronized Optional<Duration> take(Duration atMost) {
    Instant now = clock.instant();
    Instant turn = next.isAfter(now) ? next : now;
    Duration wait = Duration.between(now, turn);
    if (wait.compareTo(atMost) > 0) {
      return Optional.empty();
    }
    next = turn.plus(interval);
    return Optional.of(wait);
  }
}
