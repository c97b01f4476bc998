package com.motionmavericks.portal.assets.summary;

import static java.util.stream.Collectors.toMap;

import com.motionmavericks.portal.assets.ProjectId;
import com.motionmavericks.portal.assets.access.ProjectAccess;
import com.motionmavericks.portal.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How many assets projects have. */
@Singleton
final class Summaries {
  private final SummaryStore store;
  private final ProjectAccess access;

  Summaries(SummaryStore store, ProjectAccess access) {
    this.store = store;
    this.access = access;
  }

  /**
   * One of each project that the caller may see, in the order in which they were asked for. The
   * others are left out, as unknown ones are: one project that is gone must not cost the rest.
   */
  Uni<List<AssetSummary>> visible(Caller caller, List<ProjectId> projects) {
    return access
        .visible(projects)
        .chain(seen -> store.of(caller.tenantId(), seen).map(found -> withEmptyOnes(seen, found)));
  }

  private static List<AssetSummary> withEmptyOnes(
      List<ProjectId> projects, List<AssetSummary> found) {
    Map<UUID, AssetSummary> byProject =
        found.stream().collect(toMap(AssetSummary::projectId, Function.identity()));
    return projects.stream()
        .map(project -> byProject.getOrDefault(project.value(), AssetSummary.none(project.value())))
        .toList();
  }

  /** Those of projects that have assets; whoever asks has checked who may see them. */
  Uni<List<AssetSummary>> all(String tenantId, List<ProjectId> projects) {
    return store.of(tenantId, projects);
  }
}
