package com.motionmavericks.portal.smoke;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;

/** How a run is told. */
final class Report {
  private Report() {}

  /**
   * {@code [{journey, passed, trace_id, missing[]}]}, and {@code not_run} where it was not walked.
   */
  static String json(List<Result> results) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Result result : results) {
      ObjectNode row = rows.addObject();
      row.put("journey", result.journey());
      row.put("passed", result.passed());
      row.put("trace_id", result.traceId().isEmpty() ? null : result.traceId());
      result.missing().forEach(row.putArray("missing")::add);
      result.notRun().ifPresent(why -> row.put("not_run", why));
    }
    return rows.toPrettyString();
  }

  static void table(List<Result> results, PrintStream out) {
    for (Result result : results) {
      out.printf(
          "%-4s  %-30s  %s%n",
          result.passed() ? "pass" : result.failed() ? "FAIL" : "----",
          result.journey(),
          result.traceId());
      result.missing().forEach(missing -> out.printf("      missing: %s%n", missing));
      result.notRun().ifPresent(why -> out.printf("      not run: %s%n", why));
    }
    long passed = results.stream().filter(Result::passed).count();
    long walked = results.stream().filter(result -> result.notRun().isEmpty()).count();
    out.printf("%d of %d journeys left their whole trace%n", passed, walked);
    if (walked < results.size()) {
      out.printf("%d not run, see above%n", results.size() - walked);
    }
  }
}
