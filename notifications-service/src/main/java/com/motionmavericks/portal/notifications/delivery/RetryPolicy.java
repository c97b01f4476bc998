package com.motionmavericks.portal.notifications.delivery;

import java.time.Duration;

/**
 * What follows from Resend's answer (<a href="https://resend.com/docs/api-reference/errors">errors
 * of its API</a>). Idempotency keys live 24 h, so the last attempt comes well before.
 */
final class RetryPolicy {
  /** With doubling from 2 s, the 14th attempt starts about 4.5 h after the first. */
  private static final int MOST_ATTEMPTS = 14;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private RetryPolicy() {}

  /** An answer that is no success. */
  static Outcome afterStatus(int attempt, int status) {
    boolean heals = status == 429 || status == 409 || status == 408 || status >= 500;
    return heals ? later(attempt, "status " + status) : new Outcome.Failed("status " + status);
  }

  /** No answer at all: it may have been sent or not, and the key makes the repeat harmless. */
  static Outcome afterSilence(int attempt, Throwable failure) {
    return later(attempt, failure.getClass().getSimpleName());
  }

  private static Outcome later(int attempt, String reason) {
    return attempt >= MOST_ATTEMPTS
        ? new Outcome.Failed(reason)
        : new Outcome.Later(reason, FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
  }
}
