package com.motionmavericks.portal.scheduler;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a run stands. */
public enum JobStatus {
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Its process died: nobody has reported its end in time. */
  ABANDONED;

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobStatus ofWord(String word) {
    for (JobStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no such status");
  }
}
