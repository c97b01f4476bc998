package com.motionmavericks.portal.pace;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** Lets one call through at a time, at a distance from each other. */
public interface Pace {
  /**
   * Takes the next free turn.
   *
   * @param atMost how long the caller would wait for it
   * @return how long to wait; empty, and no turn taken, where that is too long
   */
  Uni<Optional<Duration>> reserve(Duration atMost);

  /** No turn that is still free comes earlier than this from now. */
  Uni<Void> rest(Duration wait);

  /** Timers know no shorter times than these, and refuse what rounds to none. */
  static Duration wholeMillis(Duration wait) {
    return Duration.ofMillis(wait.plusNanos(999_999).toMillis());
  }
}
