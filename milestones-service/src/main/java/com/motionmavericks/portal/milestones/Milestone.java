package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a project that its client can see and judge.
 *
 * @param position its place in the project, see {@link MilestoneStore}
 * @param approval null unless it is approved or delivered
 * @param version rises with each change; the ETag
 */
@RegisterForReflection
public record Milestone(
    MilestoneId id,
    String tenantId,
    ProjectId projectId,
    String title,
    String description,
    MilestoneStatus status,
    @Nullable LocalDate dueOn,
    int position,
    @Nullable Approval approval,
    long version) {

  /**
   * The milestone after a change. Who takes it back from approved takes back the approval.
   *
   * @throws Problem 409 where the status cannot become the other, 403 where the role may not move
   *     it there
   */
  Milestone changed(MilestoneChange change, Role by) {
    MilestoneStatus next = Patch.required(change.status(), status);
    if (next != status) {
      Transition.require(status, next, Act.UPDATED, by);
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
        next.isApproved() ? approval : null,
        version + 1);
  }

  /**
   * The milestone approved.
   *
   * @throws Problem 409 where it is not in review, 403 where the role may not
   */
  public Milestone approved(Approval given, Role by) {
    Transition.require(status, MilestoneStatus.APPROVED, Act.APPROVED, by);
    return moved(MilestoneStatus.APPROVED, given);
  }

  /**
   * The milestone sent back to the artists.
   *
   * @throws Problem 409 where it is not in review, 403 where the role may not
   */
  public Milestone sentBack(Role by) {
    Transition.require(status, MilestoneStatus.CHANGES_REQUESTED, Act.CHANGES_REQUESTED, by);
    return moved(MilestoneStatus.CHANGES_REQUESTED, null);
  }

  private Milestone moved(MilestoneStatus next, @Nullable Approval given) {
    return new Milestone(
        id, tenantId, projectId, title, description, next, dueOn, position, given, version + 1);
  }

  /** The same at another place, where the project decided on it. */
  Milestone at(int place) {
    return new Milestone(
        id, tenantId, projectId, title, description, status, dueOn, place, approval, version);
  }
}
