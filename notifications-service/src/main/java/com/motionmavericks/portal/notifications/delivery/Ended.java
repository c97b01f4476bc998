package com.motionmavericks.portal.notifications.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * An attempt that is over.
 *
 * @param number of the attempt; empty where none was made
 * @param allowance what it taught of the pace
 */
record Ended(Optional<Integer> number, Outcome outcome, Allowance allowance) {
  static Ended withdrawn() {
    return new Ended(
        Optional.empty(), new Outcome.Withdrawn(), new Allowance(Optional.empty(), Duration.ZERO));
  }
}
