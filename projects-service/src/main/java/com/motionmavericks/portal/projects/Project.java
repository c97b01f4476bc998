package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work for a client.
 *
 * @param client the company or person it is made for
 * @param version rises with each change; the ETag
 */
@RegisterForReflection
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
    ProjectStatus next = Patch.required(change.status(), status);
    if (next != status && !status.next().contains(next)) {
      throw Problem.of(
          ProjectProblem.TRANSITION_NOT_ALLOWED,
          "A project that is " + status.word() + " cannot become " + next.word() + ".");
    }
    return new Project(
        id,
        tenantId,
        Patch.required(change.name(), name),
        Patch.text(change.description(), description),
        Patch.text(change.client(), client),
        next,
        Patch.optional(change.dueOn(), dueOn),
        version + 1);
  }
}
