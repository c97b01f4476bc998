package com.motionmavericks.portal.conformance.score;

import java.util.List;

/**
 * What a rule says of one service.
 *
 * @param passed how many of the judged things meet the criterion
 * @param total how many were judged
 * @param examples the first of those that do not
 */
record Verdict(Rule rule, int passed, int total, List<String> examples) {

  /** A rule that finds nothing to judge neither passes nor fails. */
  boolean isApplicable() {
    return total > 0;
  }

  /** The specification's criteria are boolean: one thing that fails, fails the rule. */
  boolean isPassed() {
    return passed == total;
  }
}
