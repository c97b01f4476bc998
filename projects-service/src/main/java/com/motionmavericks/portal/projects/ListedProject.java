package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.Cursor;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A project with what a list sorts by. */
public record ListedProject(Project project, OffsetDateTime updatedAt) {
  /** PostgreSQL sorts it after every other date, as it does projects without one. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  Cursor position(ProjectSort sort) {
    String key =
        switch (sort) {
          case DUE_ON -> (project.dueOn() == null ? NEVER : project.dueOn()).toString();
          case UPDATED_AT -> updatedAt.toString();
        };
    return new Cursor(key, project.id().value());
  }
}
