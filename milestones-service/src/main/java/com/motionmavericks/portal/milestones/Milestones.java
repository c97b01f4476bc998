package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be done with milestones. */
@Singleton
final class Milestones {
  private final MilestoneStore store;
  private final ProjectAccess access;
  private final Outbox outbox;
  private final Spans spans;
  private final Ids ids;
  private final Clock clock;

  Milestones(
      MilestoneStore store,
      ProjectAccess access,
      Outbox outbox,
      Spans spans,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.outbox = outbox;
    this.spans = spans;
    this.ids = ids;
    this.clock = clock;
  }

  Uni<Milestone> create(Caller caller, NewMilestone wanted) {
    if (!caller.role().managesTenant()) {
      throw Problem.forbidden("Only producers and admins create milestones.");
    }
    ProjectId project = new ProjectId(wanted.projectId());
    Milestone milestone =
        new Milestone(
            new MilestoneId(ids.next()),
            caller.tenantId(),
            project,
            wanted.title(),
            wanted.description() == null ? "" : wanted.description(),
            MilestoneStatus.PLANNED,
            wanted.dueOn(),
            wanted.position() == null ? 0 : wanted.position(),
            1);
    return access
        .require(project)
        .chain(() -> store.inTransaction(tx -> store.insert(tx, milestone)))
        .replaceWith(milestone);
  }

  Uni<Milestone> get(Caller caller, MilestoneId id) {
    return find(caller, id).call(milestone -> access.require(milestone.projectId()));
  }

  Uni<Page<Milestone>> list(
      Caller caller,
      ProjectId project,
      Optional<String> title,
      Optional<MilestoneStatus> status,
      Optional<Cursor> after,
      int limit) {
    return access
        .require(project)
        .chain(() -> store.list(caller.tenantId(), project, title, status, after, limit))
        .map(
            rows ->
                Page.of(
                    rows,
                    limit,
                    last -> new Cursor(Integer.toString(last.position()), last.id().value())));
  }

  /** Counts for the dashboard; whoever asks has checked who may see the projects. */
  Uni<List<MilestoneSummary>> summarise(String tenantId, List<ProjectId> projects) {
    return store.summarise(tenantId, projects);
  }

  /** Changes a milestone that is as the caller read it, and tells the others. */
  Uni<Milestone> update(Caller caller, MilestoneId id, IfMatch basis, MilestoneChange change) {
    Instant begun = clock.instant();
    return spans.internal(
        Taxonomy.MILESTONES_UPDATE,
        Attributes.of(
            Taxonomy.TENANT_ID, caller.tenantId(), Taxonomy.MILESTONE_ID, id.value().toString()),
        span ->
            get(caller, id)
                .chain(before -> change(caller, before, basis, change))
                .invoke(after -> describe(span, after, begun)));
  }

  private Uni<Milestone> change(
      Caller caller, Milestone before, IfMatch basis, MilestoneChange change) {
    basis.require(before.version());
    Milestone after = before.changed(change, caller.role());
    return store
        .inTransaction(tx -> write(tx, caller, before, after))
        .chain(
            written ->
                written
                    ? Uni.createFrom().item(after).invoke(outbox::committed)
                    : find(caller, before.id()).chain(now -> change(caller, now, basis, change)));
  }

  /** False where somebody else was quicker; then nothing is told, either. */
  private Uni<Boolean> write(SqlConnection tx, Caller caller, Milestone before, Milestone after) {
    MilestoneUpdated event = MilestoneUpdated.of(before, after, caller.userId());
    return store
        .update(tx, before.version(), after)
        .call(
            written ->
                written
                    ? outbox.add(tx, MilestoneUpdated.TYPE, after.tenantId(), event)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Milestone> find(Caller caller, MilestoneId id) {
    return store.find(caller.tenantId(), id).map(found -> found.orElseThrow(Milestones::unknown));
  }

  private void describe(Span span, Milestone after, Instant begun) {
    span.setAttribute(Taxonomy.STATUS, after.status().word());
    span.setAttribute(Taxonomy.LATENCY_MS, Duration.between(begun, clock.instant()).toMillis());
  }

  private static Problem unknown() {
    return Problem.notFound("There is no milestone with this id.");
  }
}
