package com.motionmavericks.portal.conformance.score;

import java.util.List;

/**
 * The score of one service.
 *
 * @param service its {@code service.name}
 * @param verdicts of all published rules, in their order
 */
public record ServiceScore(String service, List<Verdict> verdicts) {
  /**
   * 0 to 100: the weights of the rules that pass, in parts of the weights of the rules that apply.
   */
  public double score() {
    int passed = judged().stream().filter(Verdict::isPassed).mapToInt(ServiceScore::weight).sum();
    int total = judged().stream().mapToInt(ServiceScore::weight).sum();
    return total == 0 ? 0 : 100.0 * passed / total;
  }

  /** Whether every rule that applies passes. */
  public boolean isFull() {
    return failed().isEmpty() && !judged().isEmpty();
  }

  List<Verdict> judged() {
    return verdicts.stream().filter(Verdict::isApplicable).toList();
  }

  List<Verdict> failed() {
    return judged().stream().filter(verdict -> !verdict.isPassed()).toList();
  }

  List<Rule> notApplicable() {
    return verdicts.stream().filter(verdict -> !verdict.isApplicable()).map(Verdict::rule).toList();
  }

  private static int weight(Verdict verdict) {
    return verdict.rule().impact().weight();
  }
}
