package com.motionmavericks.portal.milestones;

import static com.motionmavericks.portal.identity.Role.ADMIN;
import static com.motionmavericks.portal.identity.Role.ARTIST;
import static com.motionmavericks.portal.identity.Role.CLIENT;
import static com.motionmavericks.portal.identity.Role.PRODUCER;
import static com.motionmavericks.portal.milestones.MilestoneStatus.CHANGES_REQUESTED;
import static com.motionmavericks.portal.milestones.MilestoneStatus.DELIVERED;
import static com.motionmavericks.portal.milestones.MilestoneStatus.IN_PROGRESS;
import static com.motionmavericks.portal.milestones.MilestoneStatus.IN_REVIEW;
import static com.motionmavericks.portal.milestones.MilestoneStatus.PLANNED;

import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.problems.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * A step that a milestone can take. {@code docs/milestone-states.md} is made from this table.
 *
 * @param act the one by which it is taken
 * @param roles who may take it
 */
record Transition(MilestoneStatus from, MilestoneStatus to, Act act, List<Role> roles) {
  /** Artists bring work to review, clients judge it, producers and admins do everything. */
  static final List<Transition> ALL =
      List.of(
          step(PLANNED, IN_PROGRESS, Act.UPDATED, ADMIN, PRODUCER, ARTIST),
          step(IN_PROGRESS, PLANNED, Act.UPDATED, ADMIN, PRODUCER),
          step(IN_PROGRESS, IN_REVIEW, Act.UPDATED, ADMIN, PRODUCER, ARTIST),
          step(IN_REVIEW, IN_PROGRESS, Act.UPDATED, ADMIN, PRODUCER),
          step(IN_REVIEW, CHANGES_REQUESTED, Act.CHANGES_REQUESTED, ADMIN, PRODUCER, CLIENT),
          step(IN_REVIEW, MilestoneStatus.APPROVED, Act.APPROVED, ADMIN, PRODUCER, CLIENT),
          step(CHANGES_REQUESTED, IN_PROGRESS, Act.UPDATED, ADMIN, PRODUCER),
          step(CHANGES_REQUESTED, IN_REVIEW, Act.UPDATED, ADMIN, PRODUCER),
          step(MilestoneStatus.APPROVED, IN_REVIEW, Act.UPDATED, ADMIN, PRODUCER),
          step(MilestoneStatus.APPROVED, DELIVERED, Act.UPDATED, ADMIN, PRODUCER));

  /**
   * Checks that the step can be taken so, and by whom it is taken.
   *
   * @throws Problem 409 where there is no such step, or only by another act; 403 where the role may
   *     not take it
   */
  static void require(MilestoneStatus from, MilestoneStatus to, Act act, Role by) {
    Transition step =
        ALL.stream()
            .filter(known -> known.from == from && known.to == to && known.act == act)
            .findFirst()
            .orElseThrow(() -> refused(from, to));
    if (!step.roles.contains(by)) {
      throw Problem.forbidden("Your role may not move a milestone to " + to.word() + ".");
    }
  }

  private static Problem refused(MilestoneStatus from, MilestoneStatus to) {
    boolean otherwise = ALL.stream().anyMatch(known -> known.from == from && known.to == to);
    return Problem.of(
        MilestoneProblem.TRANSITION_NOT_ALLOWED,
        otherwise
            ? "A milestone becomes "
                + to.word()
                + " by a call of its own: approve, request-changes."
            : "A milestone that is " + from.word() + " cannot become " + to.word() + ".");
  }

  private static Transition step(MilestoneStatus from, MilestoneStatus to, Act act, Role... roles) {
    return new Transition(from, to, act, Arrays.asList(roles));
  }
}
