package com.motionmavericks.portal.notifications.delivery;

import java.time.Duration;
import java.time.Instant;

/** How an attempt ended. */
sealed interface Outcome {
  /** As rows and the API write it. */
  String word();

  /** Resend has it. */
  record Sent(String providerId) implements Outcome {
    @Override
    public String word() {
      return "sent";
    }
  }

  /**
   * Worth another attempt.
   *
   * @param refused Resend certainly did not take it, so its key is as good as new
   */
  record Later(String reason, Duration in, boolean refused) implements Outcome {
    @Override
    public String word() {
      return "later";
    }
  }

  /** The plan is used up: nobody sends anything before that. */
  record Quota(String reason, Instant until) implements Outcome {
    @Override
    public String word() {
      return "quota";
    }
  }

  /** No attempt can heal it. */
  record Failed(String reason) implements Outcome {
    @Override
    public String word() {
      return "failed";
    }
  }

  /** Nothing was sent: the mail is not ours any more, or must not go out. */
  record Withdrawn() implements Outcome {
    @Override
    public String word() {
      return "withdrawn";
    }
  }
}
