package com.motionmavericks.portal.notifications.preference;

import com.motionmavericks.portal.problems.ProblemKind;

/** The problems of preferences beside the standard ones. */
public enum PreferenceProblem implements ProblemKind {
  CRITICAL_KIND(
      409,
      "This kind of notification cannot be kept back",
      "Leave the kind out, or choose now: somebody has to act on it.");

  private final int status;
  private final String title;
  private final String remedy;

  PreferenceProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
