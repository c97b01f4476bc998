package com.motionmavericks.portal.sharelinks;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** How many have come to this process' door, whatever became of them. */
@Singleton
public final class Visitors {
  private final LongAdder come = new LongAdder();

  public void another() {
    come.increment();
  }

  public long soFar() {
    return come.sum();
  }
}
