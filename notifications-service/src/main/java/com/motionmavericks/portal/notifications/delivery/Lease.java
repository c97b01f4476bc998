package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.tracing.TraceTimes;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;

/**
 * For how long a mail is one sender's alone. It begins anew with each attempt, so that whatever a
 * sender does with a mail has to end within it: to wait for its turn, or to try.
 *
 * @param length until another sender takes the mail over
 */
record Lease(Duration length) {
  private static final Duration SHORTEST = TraceTimes.LONGEST_ATTEMPT.multipliedBy(2);

  Lease {
    if (length.compareTo(SHORTEST) < 0) {
      throw new ConfigurationException(
          "portal.resend.takeover-after is at least %d s: an attempt may last for half of it"
              .formatted(SHORTEST.toSeconds()));
    }
  }

  /** Whose turn would come later than this gives the mail back. */
  Duration longestTurn() {
    return length.dividedBy(2);
  }
}
