package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.problems.ProblemKind;
import java.util.Locale;

/** The problems of this service beside the standard ones. */
public enum ShareLinkProblem implements ProblemKind {
  /** Unknown, expired and revoked alike: a stranger does not learn what once was. */
  SHARE_LINK_UNAVAILABLE(404, "This link does not lead anywhere"),
  SHARE_LINK_USED_UP(410, "This link has been used up"),
  SHARE_LINK_EXPIRED(409, "The link has expired"),
  ASSETS_NOT_SHAREABLE(422, "These assets cannot be shared by one link");

  private final int status;
  private final String title;

  ShareLinkProblem(int status, String title) {
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
