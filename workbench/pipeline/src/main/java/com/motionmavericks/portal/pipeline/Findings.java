package com.motionmavericks.portal.pipeline;

import java.util.Locale;

/** What was measured, printed line by line beside what it has to be. */
final class Findings {
  private int missed;

  /** Told and not judged. */
  void tell(String what, Object measured) {
    System.out.printf(Locale.ROOT, "  %-56s %12s%n", what, measured);
  }

  /** A number that must be exactly this. */
  void exactly(String what, long expected, long measured) {
    judge(what, Long.toString(measured), "= " + expected, measured == expected);
  }

  /** A number that must not be larger. */
  void atMost(String what, long most, long measured) {
    judge(what, Long.toString(measured), "≤ " + most, measured <= most);
  }

  /** A share in percent, that may differ by some points. */
  void percent(String what, int expected, double points, double measured) {
    judge(
        what,
        "%.3f %%".formatted(measured),
        expected + " ± " + points,
        Math.abs(measured - expected) <= points);
  }

  void holds(String what, boolean held) {
    judge(what, held ? "yes" : "no", "yes", held);
  }

  private void judge(String what, String measured, String aim, boolean met) {
    missed += met ? 0 : 1;
    System.out.printf(
        Locale.ROOT, "  %-56s %12s  aim %-12s %s%n", what, measured, aim, met ? "met" : "MISSED");
  }

  boolean allMet() {
    return missed == 0;
  }
}
