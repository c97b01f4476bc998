package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.problems.ProblemKind;

/** The problems of this service beside the standard ones. */
public enum ShareLinkProblem implements ProblemKind {
  /** Unknown, expired and revoked alike: a stranger does not learn what once was. */
  SHARE_LINK_UNAVAILABLE(
      404, "This link does not lead anywhere", "Ask whoever sent the link for a new one."),
  SHARE_LINK_USED_UP(410, "This link has been used up", "Ask whoever sent the link for a new one."),
  SHARE_LINK_PASSPHRASE_REQUIRED(
      401, "This link asks for a passphrase", "Unlock it with the passphrase."),
  SHARE_LINK_PASSPHRASE_WRONG(
      401, "This is not the passphrase", "Unlock it with the right passphrase."),
  SHARE_LINK_LOCKED(
      429, "Too many wrong passphrases", "Wait as long as Retry-After says, then try again."),
  SHARE_LINK_THROTTLED(
      429, "Too many links that lead nowhere", "Wait as long as Retry-After says."),
  SHARE_LINK_NOT_READY(
      409, "There is nothing to see yet", "Come back when the video has been prepared."),
  SHARE_LINK_EXPIRED(409, "The link has expired", "Make a new link."),
  ASSETS_NOT_SHAREABLE(
      422,
      "These assets cannot be shared by one link",
      "Name assets that exist, all of one project that you may see.");

  private final int status;
  private final String title;
  private final String remedy;

  ShareLinkProblem(int status, String title, String remedy) {
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
