package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLink;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one visit.
 *
 * @param link null where the token leads to none, or nobody can tell
 * @param cause why nobody can tell
 * @param lockedFor how long the visitor is locked out
 */
record Verdict(
    Outcome outcome, @Nullable ShareLink link, @Nullable Throwable cause, Duration lockedFor) {
  static final Verdict UNKNOWN = new Verdict(Outcome.UNKNOWN, null, null, Duration.ZERO);

  static Verdict of(Outcome outcome, ShareLink link) {
    return new Verdict(outcome, link, null, Duration.ZERO);
  }

  static Verdict locked(ShareLink link, Duration lockedFor) {
    return new Verdict(Outcome.LOCKED, link, null, lockedFor);
  }

  static Verdict throttled(Duration lockedFor) {
    return new Verdict(Outcome.THROTTLED, null, null, lockedFor);
  }

  static Verdict unavailable(Throwable cause) {
    return new Verdict(Outcome.UNAVAILABLE, null, cause, Duration.ZERO);
  }
}
