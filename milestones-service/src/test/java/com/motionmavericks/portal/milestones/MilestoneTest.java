package com.motionmavericks.portal.milestones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MilestoneTest {
  private static final Approval APPROVAL =
      Approval.of(new Signature("ann", Instant.EPOCH, "0".repeat(32)), List.of());

  @Test
  void movesOn() {
    Milestone before = milestone(MilestoneStatus.PLANNED);

    Milestone after = before.changed(to(MilestoneStatus.IN_PROGRESS), Role.ARTIST);

    assertThat(after.status()).isEqualTo(MilestoneStatus.IN_PROGRESS);
    assertThat(after.version()).isEqualTo(before.version() + 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVED", "CHANGES_REQUESTED"})
  void isNotJudgedInPassing(MilestoneStatus verdict) {
    assertThatThrownBy(() -> milestone(MilestoneStatus.IN_REVIEW).changed(to(verdict), Role.ADMIN))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("transition_not_allowed"))
        .hasMessageContaining("by a call of its own");
  }

  @Test
  void keepsItsApprovalUntilItIsTakenBack() {
    Milestone approved = milestone(MilestoneStatus.IN_REVIEW).approved(APPROVAL, Role.CLIENT);
    Milestone delivered = approved.changed(to(MilestoneStatus.DELIVERED), Role.PRODUCER);
    Milestone takenBack = approved.changed(to(MilestoneStatus.IN_REVIEW), Role.PRODUCER);

    assertThat(approved.approval()).isEqualTo(APPROVAL);
    assertThat(delivered.approval()).isEqualTo(APPROVAL);
    assertThat(takenBack.approval()).isNull();
  }

  @Test
  void isSentBack() {
    Milestone sentBack = milestone(MilestoneStatus.IN_REVIEW).sentBack(Role.CLIENT);

    assertThat(sentBack.status()).isEqualTo(MilestoneStatus.CHANGES_REQUESTED);
    assertThat(sentBack.version()).isEqualTo(2);
  }

  @Test
  void keepsItsApprovalWhileItIsRenamed() {
    Milestone approved = milestone(MilestoneStatus.IN_REVIEW).approved(APPROVAL, Role.CLIENT);
    MilestoneChange rename = new MilestoneChange(Optional.of("Fine cut"), null, null, null, null);

    Milestone renamed = approved.changed(rename, Role.PRODUCER);

    assertThat(renamed.title()).isEqualTo("Fine cut");
    assertThat(renamed.approval()).isEqualTo(APPROVAL);
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
        null,
        1);
  }
}
