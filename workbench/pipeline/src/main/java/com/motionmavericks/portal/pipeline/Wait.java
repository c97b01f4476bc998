package com.motionmavericks.portal.pipeline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for processes that tell nobody when they are done. */
final class Wait {
  private static final int POLL_MILLIS = 200;

  private Wait() {}

  /** Asks again and again; fails where it takes longer. */
  static void until(Duration longest, String what, BooleanSupplier done) {
    if (!upTo(longest, done)) {
      throw new IllegalStateException(
          "waited %d s in vain until %s".formatted(longest.toSeconds(), what));
    }
  }

  /** Asks again and again, and says whether it came true. */
  static boolean upTo(Duration longest, BooleanSupplier done) {
    long end = System.nanoTime() + longest.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(Duration.ofMillis(POLL_MILLIS));
    }
    return true;
  }

  static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
