package com.motionmavericks.portal.smoke;

import java.util.List;
import java.util.Optional;

/**
 * One row of the report.
 *
 * @param traceId empty where no trace came about
 * @param missing what the trace lacks; empty where the journey passed
 * @param notRun why the journey was not walked at all, which is no failure
 */
public record Result(
    String journey, String traceId, List<String> missing, Optional<String> notRun) {
  static Result of(String journey, String traceId, List<String> missing) {
    return new Result(journey, traceId, missing, Optional.empty());
  }

  static Result notRun(String journey, String why) {
    return new Result(journey, "", List.of(), Optional.of(why));
  }

  public boolean passed() {
    return missing.isEmpty() && notRun.isEmpty();
  }

  /** Walked, and its trace is not whole. */
  public boolean failed() {
    return !missing.isEmpty();
  }
}
