package com.motionmavericks.portal.api;

import com.motionmavericks.portal.problems.Problem;
import org.jspecify.annotations.Nullable;

/** How many items a page may hold: 1 to 100, 25 where nothing is asked for. */
public final class Limit {
  private static final int DEFAULT = 25;
  static final int MAX = 100;

  private Limit() {}

  /**
   * Reads the page size that a caller asks for.
   *
   * @throws Problem 400 where it is no number or out of range
   */
  public static int parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return DEFAULT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Same answer as for a number out of range.
    }
    throw Problem.invalid("limit", "a whole number from 1 to " + MAX);
  }
}
