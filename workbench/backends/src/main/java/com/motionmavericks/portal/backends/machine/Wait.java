package com.motionmavericks.portal.backends.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for other processes, which tell nobody when they are done. */
public final class Wait {
  private Wait() {}

  /** Asks every 20 ms; false where it was not so within the time. */
  public static boolean until(Duration atMost, BooleanSupplier holds) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** Waits for a process to end; false where it still runs after that time. */
  public static boolean forEnd(ProcessHandle process, Duration atMost) {
    return until(atMost, () -> !runs(process));
  }

  // Where the first process of a container reaps nobody, the ended stay listed for ever.
  private static boolean runs(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return process.isAlive(); // another system, or it ended just now
    }
  }
}
