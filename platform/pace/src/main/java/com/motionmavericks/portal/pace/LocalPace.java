package com.motionmavericks.portal.pace;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The pace of this replica alone, to the nanosecond. */
public final class LocalPace implements Pace {
  private final Supplier<Duration> interval;
  private final Clock clock;
  private Instant next = Instant.EPOCH;

  /**
   * A pace that nobody else keeps to.
   *
   * @param interval between two turns, as it is now
   */
  public LocalPace(Supplier<Duration> interval, Clock clock) {
    this.interval = interval;
    this.clock = clock;
  }

  @Override
  public Uni<Optional<Duration>> reserve(Duration atMost) {
    return Uni.createFrom().item(() -> take(atMost));
  }

  @Override
  public Uni<Void> rest(Duration wait) {
    return Uni.createFrom()
        .item(
            () -> {
              delay(wait);
              return null;
            });
  }

  private synchronized Optional<Duration> take(Duration atMost) {
    Instant now = clock.instant();
    Instant turn = next.isAfter(now) ? next : now;
    Duration wait = Duration.between(now, turn);
    if (wait.compareTo(atMost) > 0) {
      return Optional.empty();
    }
    next = turn.plus(interval.get());
    return Optional.of(wait);
  }

  private synchronized void delay(Duration wait) {
    Instant earliest = clock.instant().plus(wait);
    next = next.isAfter(earliest) ? next : earliest;
  }
}
