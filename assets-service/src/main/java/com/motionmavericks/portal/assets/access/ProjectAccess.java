package com.motionmavericks.portal.assets.access;

import com.motionmavericks.portal.assets.ProjectId;
import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** May the caller see the project? The projects service knows; we pass it the caller's token. */
@Singleton
public final class ProjectAccess {
  private static final int NOT_FOUND = 404;
  private final ProjectsClient projects;

  ProjectAccess(@RestClient ProjectsClient projects) {
    this.projects = projects;
  }

  /**
   * Completes where the caller may see the project.
   *
   * <p>Fails with a {@link Problem}: 404 where they may not, 503 where nobody can tell.
   */
  public Uni<Void> require(ProjectId project) {
    return projects
        .get(project.value())
        .onFailure()
        .transform(ProjectAccess::problem)
        .replaceWithVoid();
  }

  /**
   * Those of the projects that the caller may see, in one call.
   *
   * <p>Fails with a {@link Problem}, 503, where nobody can tell.
   */
  public Uni<List<ProjectId>> visible(List<ProjectId> wanted) {
    return projects
        .visible(wanted.stream().map(ProjectId::value).toList())
        .onFailure()
        .transform(ProjectAccess::problem)
        .map(answer -> Set.copyOf(answer.projectIds()))
        .map(seen -> wanted.stream().filter(id -> seen.contains(id.value())).distinct().toList());
  }

  private static Throwable problem(Throwable failure) {
    if (failure instanceof WebApplicationException answer
        && answer.getResponse().getStatus() == NOT_FOUND) {
      return Problem.notFound("There is no such project for you.");
    }
    return Problem.unavailable(
        "Who may see this project cannot be checked at the moment.", failure);
  }
}
