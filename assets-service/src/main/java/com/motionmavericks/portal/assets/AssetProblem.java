package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.problems.ProblemKind;
import java.util.Locale;

/** The problems of this service beside the standard ones. */
enum AssetProblem implements ProblemKind {
  SIGNATURE_MALFORMED(400, "The signature cannot be read"),
  SIGNATURE_REFUSED(401, "The signature does not prove the sender");

  private final int status;
  private final String title;

  AssetProblem(int status, String title) {
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
