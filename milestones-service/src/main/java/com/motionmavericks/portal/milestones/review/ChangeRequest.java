package com.motionmavericks.portal.milestones.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /milestones/{id}/request-changes}.
 *
 * @param comment what should become otherwise
 */
public record ChangeRequest(@NotBlank @Size(max = 10_000) String comment) {
  /** Without the comment. */
  @Override
  public String toString() {
    return "ChangeRequest";
  }
}
