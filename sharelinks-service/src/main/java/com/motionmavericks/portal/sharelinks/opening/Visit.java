package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLinkProblem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a visit ended. */
sealed interface Visit {
  /**
   * The link leads somewhere, and the visitor sees it.
   *
   * @param ticket {@code Set-Cookie} of a view that was counted; null where the visitor has one
   */
  record Opened(SharedView view, @Nullable String ticket) implements Visit {}

  /** The link leads somewhere, and whoever wants to see it may. */
  record Offered() implements Visit {}

  /**
   * It does not, or not for this visitor.
   *
   * @param problem what the visitor is told; the same for all that a stranger must not tell apart
   */
  record Refused(Outcome outcome, Problem problem) implements Visit {
    /** Would a passphrase help? */
    boolean asksForPassphrase() {
      return outcome == Outcome.PASSPHRASE_MISSING || outcome == Outcome.PASSPHRASE_WRONG;
    }

    boolean isWrong() {
      return outcome == Outcome.PASSPHRASE_WRONG;
    }

    static Refused of(Verdict verdict) {
      return new Refused(verdict.outcome(), problem(verdict));
    }

    private static Problem problem(Verdict verdict) {
      return switch (verdict.outcome()) {
        case UNKNOWN, EXPIRED, REVOKED ->
            Problem.of(
                ShareLinkProblem.SHARE_LINK_UNAVAILABLE,
                "Ask whoever sent it to you for a new one.");
        case USED_UP ->
            Problem.of(
                ShareLinkProblem.SHARE_LINK_USED_UP,
                "It was opened as often as it may be. Ask whoever sent it to you for a new one.");
        case PASSPHRASE_MISSING ->
            Problem.of(
                ShareLinkProblem.SHARE_LINK_PASSPHRASE_REQUIRED,
                "Type the passphrase that you were told.");
        case PASSPHRASE_WRONG ->
            Problem.of(
                ShareLinkProblem.SHARE_LINK_PASSPHRASE_WRONG,
                "This is not the passphrase. Type it as you were told.");
        case LOCKED ->
            Problem.of(
                    ShareLinkProblem.SHARE_LINK_LOCKED,
                    "There were too many wrong passphrases. Wait for a while, then try again.")
                .retryAfter(roundedUp(verdict.lockedFor()));
        case THROTTLED ->
            Problem.of(
                    ShareLinkProblem.SHARE_LINK_THROTTLED,
                    "Check the address of the link, and try again in a minute.")
                .retryAfter(roundedUp(verdict.lockedFor()));
        case NOT_READY ->
            Problem.of(
                ShareLinkProblem.SHARE_LINK_NOT_READY,
                "The video is still being prepared. Come back in a few minutes.");
        case UNAVAILABLE, OPENED, OFFERED ->
            Problem.unavailable(
                "This link cannot be checked at the moment. Try again in a few seconds.",
                verdict.cause() == null
                    ? new IllegalStateException(verdict.outcome().word())
                    : verdict.cause());
      };
    }

    private static Duration roundedUp(Duration wait) {
      return Duration.ofSeconds(wait.plusMillis(999).toSeconds());
    }
  }
}
