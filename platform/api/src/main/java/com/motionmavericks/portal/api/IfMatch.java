package com.motionmavericks.portal.api;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change is based on: the {@code If-Match} header (RFC 9110, 13.1.1), which every {@code
 * PATCH} needs.
 */
public final class IfMatch {
  private final boolean any;
  private final List<EntityTag> tags;

  private IfMatch(boolean any, List<EntityTag> tags) {
    this.any = any;
    this.tags = tags;
  }

  /**
   * Reads the header: one tag, several, or {@code *} for whatever is there.
   *
   * @throws Problem 428 where it is absent
   */
  public static IfMatch required(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(
          StandardProblem.PRECONDITION_REQUIRED,
          "Send the ETag that you read in the If-Match header.");
    }
    return new IfMatch(header.strip().equals("*"), EntityTag.list(header));
  }

  /** Reads the header of an act that can do without it; then it is as {@code *}. */
  public static IfMatch optional(@Nullable String header) {
    return required(header == null || header.isBlank() ? "*" : header);
  }

  /**
   * Checks that the change is based on what is there. Whoever finds on writing that somebody else
   * was quicker reads again and asks again.
   *
   * @throws Problem 412 with the present tag where it is not
   */
  public void require(long version) {
    EntityTag present = new EntityTag(false, ETags.of(version));
    if (!any && tags.stream().noneMatch(present::stronglyMatches)) {
      throw ETags.stale(version);
    }
  }
}
