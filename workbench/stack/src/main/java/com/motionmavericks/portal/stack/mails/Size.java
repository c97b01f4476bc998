package com.motionmavericks.portal.stack.mails;

/**
 * How large a storm.
 *
 * @param updates of milestones, each of which is one mail
 * @param kills of the notifications service, and as many of Redis
 * @param forgets whether Redis comes back without what it knew, every other time
 * @param seed the same seed kills in the same order, at other moments
 */
public record Size(int updates, int kills, boolean forgets, long seed) {
  /** As the proof is meant. */
  public static final Size FULL = new Size(10_000, 20, true, 42);

  /** For the tests. */
  public static final Size SMALL = new Size(200, 2, false, 42);

  /** As {@code updates,kills}; the full one where nothing is said. */
  public static Size of(String text) {
    if (text.isBlank()) {
      return FULL;
    }
    String[] numbers = text.split(",", -1);
    return new Size(
        Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[1].strip()), true, 42);
  }
}
