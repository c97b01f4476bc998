package com.motionmavericks.portal.milestones.summary;

import static java.util.stream.Collectors.toMap;

import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.TenantCalendar;
import com.motionmavericks.portal.milestones.ProjectId;
import com.motionmavericks.portal.milestones.access.ProjectAccess;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How far the milestones of projects are. */
@Singleton
final class Summaries {
  private final SummaryStore store;
  private final ProjectAccess access;
  private final TenantCalendar calendar;

  Summaries(SummaryStore store, ProjectAccess access, TenantCalendar calendar) {
    this.store = store;
    this.access = access;
    this.calendar = calendar;
  }

  /**
   * One of each project that the caller may see, in the order in which they were asked for. The
   * others are left out, as unknown ones are: one project that is gone must not cost the rest.
   */
  Uni<List<MilestoneSummary>> visible(Caller caller, List<ProjectId> projects) {
    return access
        .visible(projects)
        .chain(
            seen ->
                store
                    .of(caller.tenantId(), seen, calendar.today(caller.tenantId()))
                    .map(found -> withEmptyOnes(seen, found)));
  }

  private static List<MilestoneSummary> withEmptyOnes(
      List<ProjectId> projects, List<MilestoneSummary> found) {
    Map<UUID, MilestoneSummary> byProject =
        found.stream().collect(toMap(MilestoneSummary::projectId, Function.identity()));
    return projects.stream()
        .map(
            project ->
                byProject.getOrDefault(project.value(), MilestoneSummary.none(project.value())))
        .toList();
  }

  /** Those of projects that have milestones; whoever asks has checked who may see them. */
  Uni<List<MilestoneSummary>> all(String tenantId, List<ProjectId> projects) {
    return store.of(tenantId, projects, calendar.today(tenantId));
  }
}
