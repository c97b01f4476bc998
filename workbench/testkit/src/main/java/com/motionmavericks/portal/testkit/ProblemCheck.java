package com.motionmavericks.portal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds an answer against what every problem has. */
final class ProblemCheck {
  private static final Set<String> MEMBERS =
      Set.of("type", "title", "status", "detail", "code", "trace_id");

  private ProblemCheck() {}

  static List<String> faults(Answer answer) {
    List<String> faults = new ArrayList<>();
    if (!answer.header("content-type").startsWith("application/problem+json")) {
      faults.add("It is " + answer.header("content-type") + ".");
    }
    JsonNode problem = answer.json();
    Set<String> members = new TreeSet<>();
    problem.fieldNames().forEachRemaining(members::add);
    members.remove("errors");
    if (!members.equals(MEMBERS)) {
      faults.add("Its members are " + members + ".");
    }
    if (problem.path("status").asInt() != answer.status()) {
      faults.add("It says another status.");
    }
    String traceId = answer.header("x-trace-id");
    if (!traceId.matches("[0-9a-f]{32}") || !problem.path("trace_id").asText().equals(traceId)) {
      faults.add("Its trace_id is not x-trace-id.");
    }
    for (JsonNode error : problem.path("errors")) {
      if (!error.path("pointer").isTextual() || error.path("detail").asText().isBlank()) {
        faults.add("An error lacks its pointer or detail.");
      }
    }
    return faults;
  }
}
