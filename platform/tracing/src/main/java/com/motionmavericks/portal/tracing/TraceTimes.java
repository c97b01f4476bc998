package com.motionmavericks.portal.tracing;

import java.time.Duration;

/**
 * How long the spans of one trace may be on their way. The collector decides over a trace once, so
 * it must wait until all of them are there: its {@code decision_wait} is derived from these, and a
 * test fails where they disagree.
 */
public final class TraceTimes {
  private TraceTimes() {}

  /**
   * Work that starts within this time of its cause's trace is shown in that trace; later work is a
   * trace of its own, linked.
   */
  public static final Duration JOIN_WINDOW = Duration.ofSeconds(20);

  /** What joined last may call somebody once more; no client waits longer for an answer. */
  public static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(10);

  /** From the end of a span to its arrival at the collector. */
  public static final Duration EXPORT = Duration.ofSeconds(5);

  /** The collector's {@code decision_wait}: all of the above and a margin. */
  public static final Duration DECISION_WAIT = Duration.ofSeconds(45);
}
