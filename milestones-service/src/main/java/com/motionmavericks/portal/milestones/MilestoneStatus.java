package com.motionmavericks.portal.milestones;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the work on a milestone is; {@link Transition} tells how it goes on from there. */
public enum MilestoneStatus {
  PLANNED,
  IN_PROGRESS,
  IN_REVIEW,
  CHANGES_REQUESTED,
  APPROVED,
  DELIVERED;

  /** Is the work done, in the eyes of whoever approved it? */
  boolean isApproved() {
    return this == APPROVED || this == DELIVERED;
  }

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static MilestoneStatus ofWord(String word) {
    for (MilestoneStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no such status");
  }
}
