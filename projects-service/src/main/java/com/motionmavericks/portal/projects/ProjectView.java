package com.motionmavericks.portal.projects;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as the API shows it. */
public record ProjectView(
    UUID id,
    String name,
    String description,
    String client,
    ProjectStatus status,
    @Nullable LocalDate dueOn) {

  static ProjectView of(Project project) {
    return new ProjectView(
        project.id().value(),
        project.name(),
        project.description(),
        project.client(),
        project.status(),
        project.dueOn());
  }
}
