package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a project that its client can see and judge.
 *
 * @param position order within the project, from 0
 * @param version rises with each change; the ETag
 */
public record Milestone(
    MilestoneId id,
    String tenantId,
    ProjectId projectId,
    String title,
    String description,
    MilestoneStatus status,
    @Nullable LocalDate dueOn,
    int position,
    long version) {

  /**
   * The milestone after a change.
   *
   * @throws Problem 409 where the status cannot become the other, 403 where the role may not move
   *     it there or may not edit at all
   */
  Milestone changed(MilestoneChange change, Role by) {
    if (change.edits() && !by.managesTenant()) {
      throw Problem.forbidden("Only producers and admins edit milestones.");
    }
    MilestoneStatus next = Patch.required(change.status(), status);
    if (next != status) {
      requireMove(next, by);
    }
    return new Milestone(
        id,
        tenantId,
        projectId,
        Patch.required(change.title(), title),
        Patch.text(change.description(), description),
        next,
        Patch.optional(change.dueOn(), dueOn),
        Patch.required(change.position(), position),
        version + 1);
  }

  private void requireMove(MilestoneStatus next, Role by) {
    if (!status.next().contains(next)) {
      throw Problem.of(
          MilestoneProblem.TRANSITION_NOT_ALLOWED,
          "A milestone that is " + status.word() + " cannot become " + next.word() + ".");
    }
    if (!mayMove(by, next)) {
      throw Problem.forbidden("Your role may not move a milestone to " + next.word() + ".");
    }
  }

  /** Artists bring work to review, clients judge it, producers and admins do everything. */
  private boolean mayMove(Role by, MilestoneStatus next) {
    return switch (by) {
      case ADMIN, PRODUCER -> true;
      case ARTIST ->
          (status == MilestoneStatus.PLANNED && next == MilestoneStatus.IN_PROGRESS)
              || (status == MilestoneStatus.IN_PROGRESS && next == MilestoneStatus.IN_REVIEW);
      case CLIENT ->
          status == MilestoneStatus.IN_REVIEW
              && (next == MilestoneStatus.APPROVED || next == MilestoneStatus.CHANGES_REQUESTED);
      case OPERATOR, SERVICE -> false;
    };
  }
}
