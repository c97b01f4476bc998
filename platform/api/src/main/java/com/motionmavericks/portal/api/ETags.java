package com.motionmavericks.portal.api;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import org.jspecify.annotations.Nullable;

/** Entity tags from row versions: strong, {@code "7"} (RFC 9110, 8.8.3). */
public final class ETags {
  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that a change is based on.
   *
   * @param ifMatch the {@code If-Match} header; {@code *} matches whatever is there
   * @return the version, or -1 for {@code *}
   * @throws Problem 428 where it is absent, 412 where it is no tag of ours
   */
  public static long required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(
          StandardProblem.PRECONDITION_REQUIRED,
          "Send the ETag that you read in the If-Match header.");
    }
    String tag = ifMatch.strip();
    if (tag.equals("*")) {
      return ANY;
    }
    if (tag.matches("\"\\d{1,18}\"")) {
      return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
    throw stale();
  }

  /** Matches every version. */
  public static final long ANY = -1;

  /** 412: read again, then change. */
  public static Problem stale() {
    return Problem.of(
        StandardProblem.PRECONDITION_FAILED, "Read it again and base your change on its new ETag.");
  }
}
