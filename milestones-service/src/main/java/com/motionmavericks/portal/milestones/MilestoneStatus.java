package com.motionmavericks.portal.milestones;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** How far the work on a milestone is. */
public enum MilestoneStatus {
  PLANNED,
  IN_PROGRESS,
  IN_REVIEW,
  CHANGES_REQUESTED,
  APPROVED,
  DELIVERED;

  /** Where it can go from here. */
  Set<MilestoneStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(IN_PROGRESS);
      case IN_PROGRESS -> Set.of(PLANNED, IN_REVIEW);
      case IN_REVIEW -> Set.of(IN_PROGRESS, CHANGES_REQUESTED, APPROVED);
      case CHANGES_REQUESTED -> Set.of(IN_PROGRESS, IN_REVIEW);
      case APPROVED -> Set.of(IN_REVIEW, DELIVERED);
      case DELIVERED -> Set.of();
    };
  }

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static MilestoneStatus ofWord(String word) {
    for (MilestoneStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no such status");
  }
}
