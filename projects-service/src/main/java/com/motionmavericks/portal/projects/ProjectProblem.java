package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.problems.ProblemKind;

/** The problems of this service beside the standard ones. */
public enum ProjectProblem implements ProblemKind {
  TRANSITION_NOT_ALLOWED(
      409,
      "The project cannot become this",
      "Move it along the states that it can take from where it is."),
  MEMBER_EXISTS(409, "They are a member already", "Change the member that is there.");

  private final int status;
  private final String title;
  private final String remedy;

  ProjectProblem(int status, String title, String remedy) {
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
