package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.projects.ProjectId;
import com.motionmavericks.portal.projects.ProjectProblem;
import com.motionmavericks.portal.projects.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** What can be done with the members of a project. */
@Singleton
final class Members {
  private final MemberStore store;
  private final Projects projects;

  Members(MemberStore store, Projects projects) {
    this.store = store;
    this.projects = projects;
  }

  Uni<Member> add(Caller caller, ProjectId project, NewMember wanted) {
    Member member = wanted.toMember();
    return projects
        .get(caller, project)
        .chain(() -> store.insert(caller.tenantId(), project, member))
        .invoke(
            added -> {
              if (!added) {
                throw Problem.of(
                    ProjectProblem.MEMBER_EXISTS, "Change them instead: PATCH their member.");
              }
            })
        .replaceWith(member);
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
                  .update(caller.tenantId(), project, after)
                  .chain(
                      written ->
                          written
                              ? Uni.createFrom().item(after)
                              : change(caller, project, userId, basis, change));
            });
  }

  Uni<Void> remove(Caller caller, ProjectId project, String userId) {
    return store
        .delete(caller.tenantId(), project, userId)
        .invoke(Members::requireFound)
        .replaceWithVoid();
  }

  Uni<List<Member>> all(String tenantId, ProjectId project) {
    return store.all(tenantId, project);
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
