package com.motionmavericks.portal.conformance.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceScoreTest {
  @Test
  void isTheSpecificationsExample() {
    // Given: 4 of 8 critical, 8 of 10 important, 6 of 8 normal and 1 of 5 low rules pass
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.addAll(verdicts(Impact.CRITICAL, 4, 8));
    verdicts.addAll(verdicts(Impact.IMPORTANT, 8, 10));
    verdicts.addAll(verdicts(Impact.NORMAL, 6, 8));
    verdicts.addAll(verdicts(Impact.LOW, 1, 5));

    // Then
    var score = new ServiceScore("a", verdicts);
    assertThat(score.score()).isCloseTo(63.855, within(0.001));
    assertThat(score.isFull()).isFalse();
  }

  @Test
  void oneOfManyThatFailsFailsItsRule() {
    var score =
        new ServiceScore(
            "a", List.of(verdict(Impact.CRITICAL, 999, 1_000), verdict(Impact.LOW, 1, 1)));

    assertThat(score.score()).isEqualTo(20);
    assertThat(score.isFull()).isFalse();
  }

  @Test
  void whatIsNotApplicableWeighsNothing() {
    var score =
        new ServiceScore("a", List.of(verdict(Impact.CRITICAL, 0, 0), verdict(Impact.LOW, 1, 1)));

    assertThat(score.score()).isEqualTo(100);
    assertThat(score.isFull()).isTrue();
  }

  @Test
  void nothingJudgedIsNoFullScore() {
    var score = new ServiceScore("a", List.of(verdict(Impact.CRITICAL, 0, 0)));

    assertThat(score.score()).isZero();
    assertThat(score.isFull()).isFalse();
  }

  private static List<Verdict> verdicts(Impact impact, int passed, int total) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      verdicts.add(verdict(impact, i < passed ? 3 : 2, 3));
    }
    return verdicts;
  }

  private static Verdict verdict(Impact impact, int passed, int total) {
    return new Verdict(
        Rule.withoutInput("X", impact, "planted", "planted"), passed, total, List.of());
  }
}
