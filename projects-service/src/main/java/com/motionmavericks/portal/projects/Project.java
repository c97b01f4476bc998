package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.problems.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work for a client.
 *
 * @param client the company or person it is made for
 * @param version rises with each change; the ETag
 */
public record Project(
    ProjectId id,
    String tenantId,
    String name,
    String description,
    String client,
    ProjectStatus status,
    @Nullable LocalDate dueOn,
    long version) {

  /**
   * The project after a change.
   *
   * @throws Problem 409 where the status cannot become the other
   */
  Project changed(ProjectChange change) {
    ProjectStatus next = change.status() == null ? status : change.status();
    if (next != status && !status.next().contains(next)) {
      throw Problem.of(
          ProjectProblem.TRANSITION_NOT_ALLOWED,
          "A project that is " + status.word() + " cannot become " + next.word() + ".");
    }
    return new Project(
        id,
        tenantId,
        change.name() == null ? name : change.name(),
        change.description() == null ? description : change.description(),
        change.client() == null ? client : change.client(),
        next,
        change.dueOn() == null ? dueOn : change.dueOn(),
        version + 1);
  }
}
