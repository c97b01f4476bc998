package com.motionmavericks.portal.milestones;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /milestones/{id}}: what is absent stays as it is. */
public record MilestoneChange(
    @Nullable @Size(min = 1, max = 200) String title,
    @Nullable @Size(max = 10_000) String description,
    @Nullable MilestoneStatus status,
    @Nullable LocalDate dueOn,
    @Nullable @Min(0) Integer position) {

  /** Does it change more than the status? */
  boolean edits() {
    return title != null || description != null || dueOn != null || position != null;
  }
}
