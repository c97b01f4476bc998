package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLink;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one visit.
 *
 * @param link null where the token leads to none, or nobody can tell
 * @param cause why nobody can tell
 */
record Verdict(Outcome outcome, @Nullable ShareLink link, @Nullable Throwable cause) {
  static final Verdict UNKNOWN = new Verdict(Outcome.UNKNOWN, null, null);

  static Verdict of(Outcome outcome, ShareLink link) {
    return new Verdict(outcome, link, null);
  }

  static Verdict unavailable(Throwable cause) {
    return new Verdict(Outcome.UNAVAILABLE, null, cause);
  }
}
