package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with projects. The others are told of it. */
@Singleton
public final class Projects {
  private final ProjectStore store;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Ids ids;

  Projects(ProjectStore store, Idempotency idempotency, Outbox outbox, Ids ids) {
    this.store = store;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.ids = ids;
  }

  Uni<Done<Project>> create(Caller caller, NewProject wanted, Optional<RequestKey> key) {
    Project project =
        new Project(
            new ProjectId(ids.next()),
            caller.tenantId(),
            wanted.name(),
            wanted.description() == null ? "" : wanted.description(),
            wanted.client() == null ? "" : wanted.client(),
            wanted.status() == null ? ProjectStatus.DRAFT : wanted.status(),
            wanted.dueOn(),
            1);
    ProjectEvent event = ProjectEvent.created(project, caller.userId());
    return idempotency
        .once(
            key,
            Project.class,
            tx ->
                store
                    .insert(tx, project)
                    .chain(() -> outbox.add(tx, ProjectEvent.CREATED, caller.tenantId(), event))
                    .replaceWith(project))
        .invoke(outbox::committed);
  }

  /** The projects that this caller may see. */
  public Uni<Page<ListedProject>> list(Caller caller, ProjectQuery query) {
    return store
        .list(caller, query)
        .map(rows -> Page.of(rows, query.limit(), last -> last.position(query.sort())));
  }

  /** Those of the projects that this caller may see, in one statement. */
  Uni<List<UUID>> visible(Caller caller, List<UUID> ids) {
    return store.which(caller, ids);
  }

  Uni<Project> get(Caller caller, ProjectId id) {
    return require(caller, ProjectPolicy.GET_PROJECT, id);
  }

  /** Fails with a 404 where there is none that the action reaches for this caller. */
  public Uni<Project> require(Caller caller, String action, ProjectId id) {
    return store.find(caller, action, id).map(found -> found.orElseThrow(Projects::unknown));
  }

  /** Changes a project that is as the caller read it. */
  Uni<Project> update(Caller caller, ProjectId id, IfMatch basis, ProjectChange change) {
    return require(caller, ProjectPolicy.UPDATE_PROJECT, id)
        .chain(
            before -> {
              basis.require(before.version());
              Project after = before.changed(change);
              return store
                  .inTransaction(tx -> write(tx, caller, before, after))
                  .chain(
                      written ->
                          written
                              ? Uni.createFrom().item(after).invoke(outbox::committed)
                              : update(caller, id, basis, change));
            });
  }

  /** False where somebody else was quicker; then nothing is told, either. */
  private Uni<Boolean> write(SqlConnection tx, Caller caller, Project before, Project after) {
    ProjectEvent event = ProjectEvent.updated(before, after, caller.userId());
    return store
        .update(tx, before.version(), after)
        .call(
            written ->
                written
                    ? outbox.add(tx, ProjectEvent.UPDATED, caller.tenantId(), event)
                    : Uni.createFrom().voidItem());
  }

  static Problem unknown() {
    return Problem.notFound("There is no project with this id for you.");
  }
}
