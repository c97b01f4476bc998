package com.motionmavericks.portal.stack.concurrency;

import java.time.Duration;

/**
 * How large a crowd.
 *
 * @param people each of a tenant of their own; each has one request under way at any time
 * @param seed the same seed makes the same people do the same in the same order
 */
public record Size(int people, Duration time, long seed) {
  /** As many as on a busy day, for a minute. */
  public static final Size FULL = new Size(500, Duration.ofMinutes(1), 42);
}
