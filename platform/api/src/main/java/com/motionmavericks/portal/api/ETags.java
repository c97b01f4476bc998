package com.motionmavericks.portal.api;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import jakarta.ws.rs.core.HttpHeaders;

/** Entity tags from row versions: strong, {@code "7"} (RFC 9110, 8.8.3). */
public final class ETags {
  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * 412: read again, then change. Says what the tag is now, so that a client that kept it knows
   * without asking.
   */
  public static Problem stale(long current) {
    return Problem.of(
            StandardProblem.PRECONDITION_FAILED,
            "Read it again and base your change on its new ETag.")
        .with(HttpHeaders.ETAG, of(current));
  }
}
