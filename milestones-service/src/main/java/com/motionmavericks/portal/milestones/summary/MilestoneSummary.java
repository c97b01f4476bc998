package com.motionmavericks.portal.milestones.summary;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a project's milestones are.
 *
 * @param done approved or delivered
 * @param overdue not done, and due before today, which begins where the tenant is
 * @param next the first that is not done, by due date; null where all are
 */
public record MilestoneSummary(
    UUID projectId, long total, long done, long overdue, @Nullable Next next) {
  static MilestoneSummary none(UUID projectId) {
    return new MilestoneSummary(projectId, 0, 0, 0, null);
  }

  /** The milestone that the project works towards. */
  @Schema(name = "NextMilestone")
  public record Next(UUID id, String title, @Nullable LocalDate dueOn, boolean overdue) {
    static Next of(UUID id, String title, @Nullable LocalDate dueOn, LocalDate today) {
      return new Next(id, title, dueOn, dueOn != null && dueOn.isBefore(today));
    }
  }
}
