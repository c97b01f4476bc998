package com.motionmavericks.portal.idempotency;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.ProblemKind;
import java.time.Duration;

/** Why a request with a key is not carried out, on any API that takes keys. */
public enum IdempotencyProblem implements ProblemKind {
  IDEMPOTENCY_IN_PROGRESS(
      409,
      "The first request with this key is not done",
      "Repeat it after the seconds of Retry-After."),
  IDEMPOTENCY_KEY_REUSED(
      422, "The key belongs to another request", "Send another request with a key of its own.");

  private final int status;
  private final String title;
  private final String remedy;

  IdempotencyProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  static Problem inProgress() {
    return Problem.of(IDEMPOTENCY_IN_PROGRESS, "Repeat the request in a moment.")
        .retryAfter(Duration.ofSeconds(1));
  }

  static Problem reused() {
    return Problem.of(
        IDEMPOTENCY_KEY_REUSED, "Send another request with a new key, or the same body again.");
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
