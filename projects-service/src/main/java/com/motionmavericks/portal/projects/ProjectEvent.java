package com.motionmavericks.portal.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code project.created} and {@code project.updated}, see {@code
 * platform/events/schemas}. For whom and to what end it is made stays here.
 *
 * @param version rises by one with each change; events may come in another order
 * @param previousStatus null where there was none before
 * @param actorId who did it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectEvent(
    UUID projectId,
    long version,
    String name,
    ProjectStatus status,
    @Nullable ProjectStatus previousStatus,
    String actorId) {
  static final String CREATED = "project.created";
  static final String UPDATED = "project.updated";

  static ProjectEvent created(Project project, String actorId) {
    return of(project, null, actorId);
  }

  static ProjectEvent updated(Project before, Project after, String actorId) {
    return of(after, before.status(), actorId);
  }

  private static ProjectEvent of(Project project, @Nullable ProjectStatus before, String actorId) {
    return new ProjectEvent(
        project.id().value(), project.version(), project.name(), project.status(), before, actorId);
  }
}
