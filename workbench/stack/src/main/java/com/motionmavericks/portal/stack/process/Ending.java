package com.motionmavericks.portal.stack.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends processes: politely, then by force. */
public final class Ending {
  private Ending() {}

  /**
   * Ends those of the recorded processes that still run, at once, and waits for them.
   *
   * @param patience how long they may take before they are killed
   * @return those that had to be killed
   */
  public static List<ProcessRecord> end(Collection<ProcessRecord> records, Duration patience) {
    records.forEach(record -> record.find().ifPresent(ProcessHandle::destroy));
    long end = System.nanoTime() + patience.toNanos();
    List<ProcessRecord> stubborn = records.stream().filter(record -> !gone(record, end)).toList();
    stubborn.forEach(record -> record.find().ifPresent(ProcessHandle::destroyForcibly));
    long last = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    stubborn.forEach(record -> gone(record, last));
    return stubborn;
  }

  private static boolean gone(ProcessRecord record, long end) {
    while (record.runs()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(50);
    }
    return true;
  }

  /** Waits a moment; an interruption ends the command. */
  public static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", e);
    }
  }
}
