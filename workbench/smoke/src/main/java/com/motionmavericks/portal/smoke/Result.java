package com.motionmavericks.portal.smoke;

import java.util.List;

/**
 * One row of the report.
 *
 * @param traceId empty where no trace came about
 * @param missing what the trace lacks; empty where the journey passed
 */
public record Result(String journey, String traceId, List<String> missing) {
  public boolean passed() {
    return missing.isEmpty();
  }
}
