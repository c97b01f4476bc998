package com.motionmavericks.portal.projects.dashboard;

import com.motionmavericks.portal.api.Paged;
import com.motionmavericks.portal.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of the dashboard.
 *
 * @param nextCursor send it as {@code cursor} for the next page; null on the last one
 * @param degraded the neighbours that could not be asked; what they know is missing from the items
 */
public record DashboardPage(List<Item> items, @Nullable String nextCursor, List<String> degraded)
    implements Paged {

  /**
   * A project with what its neighbours know of it.
   *
   * @param progress null where milestones are degraded
   * @param nextMilestone null where there is none, or milestones are degraded
   * @param overdueMilestones how many; null where milestones are degraded
   * @param assets null where assets are degraded
   */
  @Schema(name = "DashboardProject")
  public record Item(
      UUID id,
      String name,
      String description,
      String client,
      ProjectStatus status,
      @Nullable LocalDate dueOn,
      @Nullable Progress progress,
      @Nullable NextMilestone nextMilestone,
      @Nullable Long overdueMilestones,
      @Nullable AssetCounts assets) {}

  /** How many milestones are approved or delivered. */
  public record Progress(long milestonesTotal, long milestonesDone) {}

  /**
   * The milestone that the project works towards.
   *
   * @param overdue whether it was due before today, which begins where the tenant is
   */
  public record NextMilestone(UUID id, String title, @Nullable LocalDate dueOn, boolean overdue) {}

  /** How many videos there are, and how many of them can be played. */
  public record AssetCounts(long total, long ready) {}
}
