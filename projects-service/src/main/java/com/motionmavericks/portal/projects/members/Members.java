package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.Idempotency;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.projects.ProjectId;
import com.motionmavericks.portal.projects.ProjectPolicy;
import com.motionmavericks.portal.projects.ProjectProblem;
import com.motionmavericks.portal.projects.Projects;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What can be done with the members of a project. The others are told of it. */
@Singleton
public final class Members {
  private final MemberStore store;
  private final Projects projects;
  private final Idempotency idempotency;
  private final Outbox outbox;

  Members(MemberStore store, Projects projects, Idempotency idempotency, Outbox outbox) {
    this.store = store;
    this.projects = projects;
    this.idempotency = idempotency;
    this.outbox = outbox;
  }

  Uni<Done<Member>> add(
      Caller caller, ProjectId project, NewMember wanted, Optional<RequestKey> key) {
    Member member = wanted.toMember();
    return projects
        .require(caller, ProjectPolicy.ADD_MEMBER, project)
        .chain(
            () ->
                idempotency.once(
                    key,
                    Member.class,
                    tx ->
                        store
                            .insert(tx, caller.tenantId(), project, member)
                            .invoke(Members::requireAdded)
                            .chain(() -> tell(tx, caller, MemberEvent.ADDED, project, member))
                            .replaceWith(member)))
        .invoke(outbox::committed);
  }

  /** Changes a member who is as the caller read them. */
  Uni<Member> change(
      Caller caller, ProjectId project, String userId, IfMatch basis, MemberChange change) {
    return store
        .find(caller.tenantId(), project, userId)
        .map(found -> found.orElseThrow(Members::unknown))
        .chain(
            before -> {
              basis.require(before.version());
              Member after = change.applied(before);
              return store
                  .inTransaction(tx -> write(tx, caller, project, after))
                  .chain(
                      written ->
                          written
                              ? Uni.createFrom().item(after).invoke(outbox::committed)
                              : change(caller, project, userId, basis, change));
            });
  }

  /** False where somebody else was quicker; then nothing is told, either. */
  private Uni<Boolean> write(SqlConnection tx, Caller caller, ProjectId project, Member after) {
    return store
        .update(tx, caller.tenantId(), project, after)
        .call(
            written ->
                written
                    ? tell(tx, caller, MemberEvent.CHANGED, project, after)
                    : Uni.createFrom().voidItem());
  }

  Uni<Void> remove(Caller caller, ProjectId project, String userId) {
    MemberEvent event = MemberEvent.removed(project, userId, caller.userId());
    return store
        .inTransaction(
            tx ->
                store
                    .delete(tx, caller.tenantId(), project, userId)
                    .invoke(Members::requireFound)
                    .chain(() -> outbox.add(tx, MemberEvent.REMOVED, caller.tenantId(), event)))
        .invoke(outbox::committed);
  }

  /** Takes somebody out of all projects of the caller's tenant, as part of a transaction. */
  public Uni<Void> removeEverywhere(SqlConnection tx, Caller caller, String userId) {
    return store
        .deleteEverywhere(tx, caller.tenantId(), userId)
        .onItem()
        .transformToMulti(projects -> Multi.createFrom().iterable(projects))
        .onItem()
        .transformToUniAndConcatenate(
            project -> {
              MemberEvent event = MemberEvent.removed(project, userId, caller.userId());
              return outbox.add(tx, MemberEvent.REMOVED, caller.tenantId(), event);
            })
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> tell(
      SqlConnection tx, Caller caller, String type, ProjectId project, Member member) {
    MemberEvent event = MemberEvent.of(project, member, caller.userId());
    return outbox.add(tx, type, caller.tenantId(), event);
  }

  Uni<List<Member>> all(String tenantId, ProjectId project) {
    return store.all(tenantId, project);
  }

  private static void requireAdded(boolean added) {
    if (!added) {
      throw Problem.of(ProjectProblem.MEMBER_EXISTS, "Change them instead: PATCH their member.");
    }
  }

  private static void requireFound(boolean found) {
    if (!found) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.notFound("There is no such member of this project.");
  }
}
