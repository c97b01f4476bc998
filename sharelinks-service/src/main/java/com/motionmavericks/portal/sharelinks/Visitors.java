package com.motionmavericks.portal.sharelinks;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Whether anybody is at this process' door. */
@Singleton
public final class Visitors {
  private volatile long latest = System.nanoTime() - Duration.ofDays(1).toNanos();

  /** Somebody came, whatever became of them. */
  public void another() {
    latest = System.nanoTime();
  }

  public boolean cameWithin(Duration time) {
    return System.nanoTime() - latest < time.toNanos();
  }
}
