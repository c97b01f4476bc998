package com.motionmavericks.portal.problems;

import java.util.Map;

/** When to come back, on every 429 and 503: five seconds, where a problem knows no better. */
final class RetryAfter {
  static final String HEADER = "Retry-After";
  private static final Map<String, String> SOON = Map.of(HEADER, "5");

  private RetryAfter() {}

  /** Empty for a status that does not pass by waiting. */
  static Map<String, String> headers(int status) {
    return status == 429 || status == 503 ? SOON : Map.of();
  }
}
