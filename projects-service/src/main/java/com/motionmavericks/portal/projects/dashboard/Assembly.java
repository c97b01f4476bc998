package com.motionmavericks.portal.projects.dashboard;

import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.projects.ListedProject;
import com.motionmavericks.portal.projects.Project;
import com.motionmavericks.portal.projects.dashboard.DashboardPage.AssetCounts;
import com.motionmavericks.portal.projects.dashboard.DashboardPage.Item;
import com.motionmavericks.portal.projects.dashboard.DashboardPage.NextMilestone;
import com.motionmavericks.portal.projects.dashboard.DashboardPage.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins projects and their neighbours' answers; a missing answer is named, never guessed. */
final class Assembly {
  private static final UUID ANY = new UUID(0, 0);
  private static final MilestonesClient.Summary NO_MILESTONES =
      new MilestonesClient.Summary(ANY, 0, 0, 0, null);
  private static final AssetsClient.Summary NO_ASSETS = new AssetsClient.Summary(ANY, 0, 0);

  private Assembly() {}

  static DashboardPage of(Page<ListedProject> page, Answers answers) {
    List<String> degraded = new ArrayList<>();
    if (answers.milestones().isEmpty()) {
      degraded.add("milestones");
    }
    if (answers.assets().isEmpty()) {
      degraded.add("assets");
    }
    var milestones = byProject(answers.milestones(), MilestonesClient.Summary::projectId);
    var assets = byProject(answers.assets(), AssetsClient.Summary::projectId);
    List<Item> items =
        page.items().stream().map(listed -> item(listed.project(), milestones, assets)).toList();
    return new DashboardPage(items, page.nextCursor(), List.copyOf(degraded));
  }

  private static Item item(
      Project project,
      Optional<Map<UUID, MilestonesClient.Summary>> milestones,
      Optional<Map<UUID, AssetsClient.Summary>> assets) {
    UUID id = project.id().value();
    MilestonesClient.@Nullable Summary steps =
        milestones.map(all -> all.getOrDefault(id, NO_MILESTONES)).orElse(null);
    AssetsClient.@Nullable Summary videos =
        assets.map(all -> all.getOrDefault(id, NO_ASSETS)).orElse(null);
    return new Item(
        id,
        project.name(),
        project.description(),
        project.client(),
        project.status(),
        project.dueOn(),
        steps == null ? null : new Progress(steps.total(), steps.done()),
        steps == null ? null : next(steps.next()),
        steps == null ? null : steps.overdue(),
        videos == null ? null : new AssetCounts(videos.total(), videos.ready()));
  }

  private static @Nullable NextMilestone next(MilestonesClient.@Nullable Next next) {
    return next == null
        ? null
        : new NextMilestone(next.id(), next.title(), next.dueOn(), next.overdue());
  }

  private static <T> Optional<Map<UUID, T>> byProject(
      Optional<List<T>> answer, Function<T, UUID> project) {
    return answer.map(all -> all.stream().collect(Collectors.toMap(project, Function.identity())));
  }
}
