package com.motionmavericks.portal.notifications.preference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody wants to be told of something. */
public enum Choice {
  /** By a mail of its own. */
  NOW,
  /** With all else of the day. */
  DIGEST,
  /** Not by mail. */
  OFF;

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Choice ofWord(String word) {
    for (Choice choice : values()) {
      if (choice.word().equals(word)) {
        return choice;
      }
    }
    throw new IllegalArgumentException("no such choice");
  }
}
