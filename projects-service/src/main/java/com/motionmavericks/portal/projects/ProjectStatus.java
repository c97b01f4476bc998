package com.motionmavericks.portal.projects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Where a project stands in its life. */
public enum ProjectStatus {
  DRAFT,
  ACTIVE,
  ON_HOLD,
  DELIVERED,
  ARCHIVED;

  /** Where it can go from here. */
  Set<ProjectStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(ACTIVE, ARCHIVED);
      case ACTIVE -> Set.of(ON_HOLD, DELIVERED, ARCHIVED);
      case ON_HOLD -> Set.of(ACTIVE, ARCHIVED);
      case DELIVERED -> Set.of(ACTIVE, ARCHIVED);
      case ARCHIVED -> Set.of(ACTIVE);
    };
  }

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static ProjectStatus ofWord(String word) {
    for (ProjectStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no such status");
  }
}
