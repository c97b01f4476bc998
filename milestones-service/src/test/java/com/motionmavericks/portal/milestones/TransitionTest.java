package com.motionmavericks.portal.milestones;

import static com.motionmavericks.portal.milestones.MilestoneStatus.APPROVED;
import static com.motionmavericks.portal.milestones.MilestoneStatus.CHANGES_REQUESTED;
import static com.motionmavericks.portal.milestones.MilestoneStatus.DELIVERED;
import static com.motionmavericks.portal.milestones.MilestoneStatus.IN_PROGRESS;
import static com.motionmavericks.portal.milestones.MilestoneStatus.IN_REVIEW;
import static com.motionmavericks.portal.milestones.MilestoneStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

  /** Every state, every other, each way, each role: only what the table names is let through. */
  @ParameterizedTest
  @EnumSource
  void refusesWhatTheTableDoesNotName(Role role) {
    for (MilestoneStatus from : MilestoneStatus.values()) {
      for (MilestoneStatus to : MilestoneStatus.values()) {
        for (Act act : Act.values()) {
          Optional<Transition> step = named(from, to, act);
          if (step.isPresent() && step.get().roles().contains(role)) {
            assertThatCode(() -> Transition.require(from, to, act, role))
                .doesNotThrowAnyException();
          } else {
            Problem refusal =
                catchThrowableOfType(Problem.class, () -> Transition.require(from, to, act, role));
            assertThat(refusal.kind().status()).isEqualTo(step.isPresent() ? 403 : 409);
          }
        }
      }
    }
  }

  @Test
  void letsArtistsBringWorkToReviewAndNoMore() {
    assertThat(stepsOf(Role.ARTIST))
        .containsExactlyInAnyOrder(PLANNED + ">" + IN_PROGRESS, IN_PROGRESS + ">" + IN_REVIEW);
  }

  @Test
  void letsClientsJudgeAndNoMore() {
    assertThat(stepsOf(Role.CLIENT))
        .containsExactlyInAnyOrder(IN_REVIEW + ">" + APPROVED, IN_REVIEW + ">" + CHANGES_REQUESTED);
  }

  @Test
  void letsManagersTakeEveryStepAndThePlatformNone() {
    assertThat(stepsOf(Role.ADMIN)).isEqualTo(stepsOf(Role.PRODUCER)).hasSize(10);
    assertThat(stepsOf(Role.SERVICE)).isEmpty();
    assertThat(stepsOf(Role.OPERATOR)).isEmpty();
  }

  @Test
  void leadsEverywhereAndEndsWithTheDelivery() {
    Set<MilestoneStatus> reached = EnumSet.of(PLANNED);
    for (MilestoneStatus ignored : MilestoneStatus.values()) {
      Transition.ALL.stream()
          .filter(step -> reached.contains(step.from()))
          .map(Transition::to)
          .toList()
          .forEach(reached::add);
    }
    assertThat(reached).containsExactlyInAnyOrder(MilestoneStatus.values());
    assertThat(Transition.ALL).noneMatch(step -> step.from() == DELIVERED);
  }

  private static Set<String> stepsOf(Role role) {
    return Transition.ALL.stream()
        .filter(step -> step.roles().contains(role))
        .map(step -> step.from() + ">" + step.to())
        .collect(Collectors.toSet());
  }

  private static Optional<Transition> named(MilestoneStatus from, MilestoneStatus to, Act act) {
    return Transition.ALL.stream()
        .filter(
            step ->
                Arrays.asList(step.from(), step.to(), step.act())
                    .equals(Arrays.asList(from, to, act)))
        .findFirst();
  }
}
