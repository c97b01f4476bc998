package com.motionmavericks.portal.milestones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneTest {

  @ParameterizedTest
  @CsvSource({
    "ARTIST, PLANNED, IN_PROGRESS",
    "ARTIST, IN_PROGRESS, IN_REVIEW",
    "CLIENT, IN_REVIEW, APPROVED",
    "CLIENT, IN_REVIEW, CHANGES_REQUESTED",
    "PRODUCER, APPROVED, DELIVERED",
    "ADMIN, IN_PROGRESS, PLANNED",
  })
  void movesForThoseWhoMay(Role role, MilestoneStatus from, MilestoneStatus to) {
    Milestone before = milestone(from);

    Milestone after = before.changed(to(to), role);

    assertThat(after.status()).isEqualTo(to);
    assertThat(after.version()).isEqualTo(before.version() + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "ARTIST, IN_REVIEW, APPROVED",
    "CLIENT, PLANNED, IN_PROGRESS",
    "SERVICE, PLANNED, IN_PROGRESS",
    "OPERATOR, IN_REVIEW, APPROVED",
  })
  void isForbiddenToThoseWhoMayNot(Role role, MilestoneStatus from, MilestoneStatus to) {
    assertThatThrownBy(() -> milestone(from).changed(to(to), role))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind().status()).isEqualTo(403));
  }

  @ParameterizedTest
  @CsvSource({"PLANNED, APPROVED", "DELIVERED, PLANNED", "CHANGES_REQUESTED, DELIVERED"})
  void doesNotJump(MilestoneStatus from, MilestoneStatus to) {
    assertThatThrownBy(() -> milestone(from).changed(to(to), Role.ADMIN))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("transition_not_allowed"));
  }

  @Test
  void isEditedByProducersOnly() {
    MilestoneChange rename = new MilestoneChange(Optional.of("Fine cut"), null, null, null, null);

    assertThat(milestone(MilestoneStatus.PLANNED).changed(rename, Role.PRODUCER).title())
        .isEqualTo("Fine cut");
    assertThatThrownBy(() -> milestone(MilestoneStatus.PLANNED).changed(rename, Role.CLIENT))
        .isInstanceOf(Problem.class);
  }

  private static MilestoneChange to(MilestoneStatus status) {
    return new MilestoneChange(null, null, Optional.of(status), null, null);
  }

  private static Milestone milestone(MilestoneStatus status) {
    return new Milestone(
        new MilestoneId(new UUID(0, 1)),
        "acme",
        new ProjectId(new UUID(0, 2)),
        "Rough cut",
        "",
        status,
        null,
        0,
        1);
  }
}
