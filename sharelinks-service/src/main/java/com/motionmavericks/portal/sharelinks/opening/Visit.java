package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLinkProblem;
import org.jspecify.annotations.Nullable;

/** How a visit ended. */
sealed interface Visit {
  /** The link leads somewhere. */
  record Opened(SharedView view) implements Visit {}

  /**
   * It does not.
   *
   * @param problem what the visitor is told; the same for all that a stranger must not tell apart
   */
  record Refused(Problem problem) implements Visit {
    static Refused of(Outcome outcome, @Nullable Throwable cause) {
      return new Refused(
          switch (outcome) {
            case UNKNOWN, EXPIRED, REVOKED ->
                Problem.of(
                    ShareLinkProblem.SHARE_LINK_UNAVAILABLE,
                    "Ask whoever sent it to you for a new one.");
            case USED_UP ->
                Problem.of(
                    ShareLinkProblem.SHARE_LINK_USED_UP,
                    "It was opened as often as it may be. Ask whoever sent it to you for a new one.");
            case UNAVAILABLE, OPENED ->
                Problem.unavailable(
                    "This link cannot be checked at the moment. Try again in a few seconds.",
                    cause == null ? new IllegalStateException(outcome.word()) : cause);
          });
    }
  }
}
