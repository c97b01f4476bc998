package com.motionmavericks.portal.milestones;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done to a milestone: a word in its history, and an event for others. */
public enum Act {
  CREATED,
  UPDATED,
  APPROVED,
  CHANGES_REQUESTED,
  DELETED;

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Act ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The type of the event that tells of it. */
  String event() {
    return "milestone." + word();
  }
}
