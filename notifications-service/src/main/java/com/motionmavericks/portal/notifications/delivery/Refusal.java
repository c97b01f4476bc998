package com.motionmavericks.portal.notifications.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer of Resend that is no success.
 *
 * @param name as its errors are named: {@code rate_limit_exceeded}; empty where it gave none
 * @param retryAfter as its header says
 */
record Refusal(int status, String name, Optional<Duration> retryAfter) {
  private static final int SERVER_ERROR = 500;

  /** Are there too many of us, or too many mails? */
  boolean isBusy() {
    return status == 429;
  }

  boolean isOfDay() {
    return isBusy() && name.equals("daily_quota_exceeded");
  }

  boolean isOfMonth() {
    return isBusy() && name.equals("monthly_quota_exceeded");
  }

  /** May it have sent the mail all the same? The twin of a running request may have. */
  boolean mayHaveSent() {
    return status >= SERVER_ERROR || status == 408 || isRunning();
  }

  /** Does another attempt make sense? */
  boolean heals() {
    return mayHaveSent() || isBusy();
  }

  /** What a row, a span and the log say of it: nothing that Resend was sent. */
  String reason() {
    return name.isEmpty() ? "status " + status : name;
  }

  private boolean isRunning() {
    return status == 409 && name.equals("concurrent_idempotent_requests");
  }
}
