package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.problems.ProblemKind;

/** The problems of this service beside the standard ones. */
public enum AssetProblem implements ProblemKind {
  SIGNATURE_MALFORMED(
      400, "The signature cannot be read", "Send Mux-Signature as t=<unix seconds>,v1=<hex>."),
  SIGNATURE_REFUSED(
      401,
      "The signature does not prove the sender",
      "Sign the raw body with the webhook's secret, and send it within five minutes."),
  UPLOAD_OVER(
      409,
      "There is no upload to call off",
      "Its bytes have come, or it has ended: delete the asset, or leave it."),
  VERSION_UNDER_WAY(
      409,
      "A version is under way",
      "Wait until it is ready or has failed, or cancel it; then upload the next one.");

  private final int status;
  private final String title;
  private final String remedy;

  AssetProblem(int status, String title, String remedy) {
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
