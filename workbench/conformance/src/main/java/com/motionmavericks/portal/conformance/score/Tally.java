package com.motionmavericks.portal.conformance.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts what a rule judges. */
final class Tally {
  private static final int MAX_EXAMPLES = 5;

  private final List<String> examples = new ArrayList<>();
  private int passed;
  private int total;

  /** One judged thing; the example tells where to look when it failed. */
  void judge(boolean met, Supplier<String> example) {
    total++;
    if (met) {
      passed++;
    } else if (examples.size() < MAX_EXAMPLES) {
      examples.add(example.get());
    }
  }

  Verdict verdict(Rule rule) {
    return new Verdict(rule, passed, total, List.copyOf(examples));
  }
}
