package com.motionmavericks.portal.notifications.delivery;

import java.time.Duration;

/** How an attempt ended. */
sealed interface Outcome {
  /** Resend has it. */
  record Sent(String providerId) implements Outcome {}

  /** Worth another attempt. */
  record Later(String reason, Duration in) implements Outcome {}

  /** No attempt can heal it. */
  record Failed(String reason) implements Outcome {}
}
