package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.problems.ProblemKind;

/** The problems of this service beside the standard ones. */
enum MilestoneProblem implements ProblemKind {
  TRANSITION_NOT_ALLOWED(
      409,
      "The milestone cannot become this",
      "Move it along the states that it can take from where it is.");

  private final int status;
  private final String title;
  private final String remedy;

  MilestoneProblem(int status, String title, String remedy) {
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
