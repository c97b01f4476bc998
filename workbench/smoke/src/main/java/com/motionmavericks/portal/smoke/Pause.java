package com.motionmavericks.portal.smoke;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Between two looks at what arrives later. */
final class Pause {
  private static final Duration SHORT = Duration.ofMillis(150);

  private Pause() {}

  static void shortly() {
    LockSupport.parkNanos(SHORT.toNanos());
  }
}
