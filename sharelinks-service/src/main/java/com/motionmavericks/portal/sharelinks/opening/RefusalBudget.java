package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.Outcome;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Bounds the rows that strangers can make us write, each outcome for itself: whoever tries a
 * million tokens fills neither the disk nor the budget of a link that has just expired.
 */
@Singleton
final class RefusalBudget {
  /** Rows an outcome and minute, in each replica. */
  static final int A_MINUTE = 600;

  private static final int SECONDS = 60;
  private final Map<Outcome, Integer> taken = new EnumMap<>(Outcome.class);
  private long minute;

  /** False where this minute's budget of the outcome is spent. */
  synchronized boolean take(Outcome outcome, Instant now) {
    long current = now.getEpochSecond() / SECONDS;
    if (current != minute) {
      minute = current;
      taken.clear();
    }
    return taken.merge(outcome, 1, Integer::sum) <= A_MINUTE;
  }
}
