package com.motionmavericks.portal.milestones.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.motionmavericks.portal.milestones.Approval;
import com.motionmavericks.portal.milestones.Milestone;
import com.motionmavericks.portal.milestones.MilestoneStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can change of a milestone, as it was. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record Snapshot(
    String title,
    String description,
    MilestoneStatus status,
    @Nullable LocalDate dueOn,
    int position,
    @Nullable Approval approval) {

  static @Nullable Snapshot of(@Nullable Milestone milestone) {
    return milestone == null
        ? null
        : new Snapshot(
            milestone.title(),
            milestone.description(),
            milestone.status(),
            milestone.dueOn(),
            milestone.position(),
            milestone.approval());
  }
}
