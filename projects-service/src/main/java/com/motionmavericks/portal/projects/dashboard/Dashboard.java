package com.motionmavericks.portal.projects.dashboard;

import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.projects.ListedProject;
import com.motionmavericks.portal.projects.ProjectQuery;
import com.motionmavericks.portal.projects.Projects;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Puts a page of projects together with what the neighbours know, one call a neighbour. */
@Singleton
final class Dashboard {
  private final Projects projects;
  private final Neighbours neighbours;
  private final Spans spans;

  Dashboard(Projects projects, Neighbours neighbours, Spans spans) {
    this.projects = projects;
    this.neighbours = neighbours;
    this.spans = spans;
  }

  Uni<DashboardPage> open(Caller caller, ProjectQuery query) {
    return spans.internal(
        Taxonomy.PROJECTS_LIST,
        Attributes.of(Taxonomy.TENANT_ID, caller.tenantId(), Taxonomy.ROLE, caller.role().claim()),
        span ->
            projects
                .list(caller, query)
                .invoke(
                    page -> span.setAttribute(Taxonomy.PROJECT_COUNT, (long) page.items().size()))
                .chain(page -> completed(caller.tenantId(), page)));
  }

  private Uni<DashboardPage> completed(String tenantId, Page<ListedProject> page) {
    List<UUID> ids = page.items().stream().map(listed -> listed.project().id().value()).toList();
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Assembly.of(page, Answers.NOTHING_TO_ASK));
    }
    return Uni.combine()
        .all()
        .unis(neighbours.milestones(tenantId, ids), neighbours.assets(tenantId, ids))
        .with((milestones, assets) -> Assembly.of(page, new Answers(milestones, assets)));
  }
}
