package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** May the caller see the project? The projects service knows; we pass it the caller's token. */
@Singleton
final class ProjectAccess {
  private static final int NOT_FOUND = 404;
  private final ProjectsClient projects;

  ProjectAccess(@RestClient ProjectsClient projects) {
    this.projects = projects;
  }

  /**
   * The project, where the caller may see it.
   *
   * <p>Fails with a {@link Problem}: 404 where they may not, 503 where nobody can tell.
   */
  Uni<ProjectsClient.Project> require(ProjectId project) {
    return projects.get(project.value()).onFailure().transform(ProjectAccess::problem);
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
