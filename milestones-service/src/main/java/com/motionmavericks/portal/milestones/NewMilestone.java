package com.motionmavericks.portal.milestones;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /milestones}.
 *
 * @param position its place in the project; null: behind all others
 */
public record NewMilestone(
    @NotNull UUID projectId,
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 10_000) String description,
    @Nullable LocalDate dueOn,
    @Nullable @Min(0) Integer position) {

  /** Planned, and at no place yet. */
  Milestone toMilestone(MilestoneId id, String tenantId) {
    return new Milestone(
        id,
        tenantId,
        new ProjectId(projectId),
        title,
        description == null ? "" : description,
        MilestoneStatus.PLANNED,
        dueOn,
        0,
        null,
        1);
  }
}
