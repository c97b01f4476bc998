package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.problems.ProblemKind;
import java.util.Locale;

/** The problems of this service beside the standard ones. */
public enum ProjectProblem implements ProblemKind {
  TRANSITION_NOT_ALLOWED(409, "The project cannot become this"),
  MEMBER_EXISTS(409, "They are a member already");

  private final int status;
  private final String title;

  ProjectProblem(int status, String title) {
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
