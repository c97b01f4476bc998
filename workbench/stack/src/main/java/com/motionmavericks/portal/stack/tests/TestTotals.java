package com.motionmavericks.portal.stack.tests;

/** How many tests ended how. */
public record TestTotals(long passed, long failed, long skipped) {
  static final TestTotals NONE = new TestTotals(0, 0, 0);

  TestTotals plus(TestTotals other) {
    return new TestTotals(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  /** For people and for {@code grep}. */
  public String line() {
    return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
  }
}
