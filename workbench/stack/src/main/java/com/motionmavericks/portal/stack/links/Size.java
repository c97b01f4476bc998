package com.motionmavericks.portal.stack.links;

/**
 * How many links, and how long they are opened.
 *
 * @param live links that are no business of the cleanup
 * @param expired links that each cleaning finds
 * @param warmUp seconds of each step of warming up
 * @param seconds of each measurement of openings
 */
public record Size(int rounds, int live, int expired, int warmUp, int seconds) {
  public static final Size FULL = new Size(3, 9_000_000, 1_000_000, 20, 20);
  public static final Size SMALL = new Size(1, 5_000, 3_000, 1, 2);

  /** As {@code rounds,live,expired,warmUp,seconds}; the full one where nothing is said. */
  public static Size of(String text) {
    if (text.isBlank()) {
      return FULL;
    }
    String[] n = text.split(",", -1);
    return new Size(number(n[0]), number(n[1]), number(n[2]), number(n[3]), number(n[4]));
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
