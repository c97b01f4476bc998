package com.motionmavericks.portal.milestones;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as the API shows it.
 *
 * @param approval null unless it is approved or delivered
 */
public record MilestoneView(
    UUID id,
    UUID projectId,
    String title,
    String description,
    MilestoneStatus status,
    @Nullable LocalDate dueOn,
    int position,
    @Nullable Approval approval) {

  public static MilestoneView of(Milestone milestone) {
    return new MilestoneView(
        milestone.id().value(),
        milestone.projectId().value(),
        milestone.title(),
        milestone.description(),
        milestone.status(),
        milestone.dueOn(),
        milestone.position(),
        milestone.approval());
  }
}
