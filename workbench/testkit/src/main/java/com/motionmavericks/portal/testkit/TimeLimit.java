package com.motionmavericks.portal.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What work may take, measured on a machine that other work shares. A machine that stands still
 * adds to a time and never takes away from it: one try within the limit shows that the code keeps
 * it, and code that does not keep it passes in none.
 */
public record TimeLimit(Duration limit) {
  private static final int TRIES = 3;

  public static TimeLimit of(Duration limit) {
    return new TimeLimit(limit);
  }

  /**
   * Does the work until it was in time, three times at most, and gives what the last try gave.
   *
   * @param work as often as it is tried; what it asserts holds in each try
   * @throws AssertionError with what each try took
   */
  public <T> T holds(Supplier<T> work) {
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      long begin = System.nanoTime();
      T result = work.get();
      taken.add(Duration.ofNanos(System.nanoTime() - begin));
      if (taken.getLast().compareTo(limit) < 0) {
        return result;
      }
    }
    throw new AssertionError("At most " + limit + " were wanted, and it took " + taken);
  }
}
