package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.problems.ProblemKind;
import java.util.Locale;

/** The problems of this service beside the standard ones. */
enum MilestoneProblem implements ProblemKind {
  TRANSITION_NOT_ALLOWED(409, "The milestone cannot become this");

  private final int status;
  private final String title;

  MilestoneProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
