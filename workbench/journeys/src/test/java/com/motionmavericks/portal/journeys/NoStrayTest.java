package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.smoke.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all journeys: nothing that was stored is a stray. */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 4)
class NoStrayTest {
  /** A caller's own span is no part of the suite. */
  private static final String CALLERS_SPAN = "00f067aa0ba902b7";

  @Test
  void holdsNeitherOrphansNorClientRoots(Suite.Running suite) {
    Seen.soon("every span to have arrived")
        .untilAsserted(() -> assertThat(strays(suite)).isEmpty());
  }

  private static List<String> strays(Suite.Running suite) {
    List<String> strays = new ArrayList<>();
    JsonNode all = suite.portal().http().get(suite.backend("otlp", "/traces?limit=10000")).json();
    assertThat(all.size()).isGreaterThan(10);
    for (JsonNode listed : all) {
      Trace trace = suite.portal().traces().trace(listed.path("trace_id").asText());
      trace.orphans().stream()
          .filter(span -> !span.parentId().orElse("").equals(CALLERS_SPAN))
          .forEach(span -> strays.add("orphan " + span + " in " + trace.id()));
      trace.roots().stream()
          .filter(span -> span.kind().equals("CLIENT"))
          .forEach(span -> strays.add("client root " + span + " in " + trace.id()));
    }
    return strays;
  }
}
