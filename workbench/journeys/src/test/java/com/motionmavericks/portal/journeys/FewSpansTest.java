package com.motionmavericks.portal.journeys;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.smoke.Span;
import com.motionmavericks.portal.smoke.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all journeys: their traces are short enough to be read. */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 4)
class FewSpansTest {
  private static final int INTERNAL_OF_A_SERVICE = 10;
  private static final int SHORT = 20;
  private static final double SHORT_MILLIS = 5;

  /** Acknowledgement, inbox, lease, group and limiter: what keeps books and serves nobody. */
  private static final Pattern BOOKKEEPING =
      Pattern.compile(
          "x(ack|readgroup|pending|claim|autoclaim|group).*|.* (inbox|mux_event|job_run)"
              + "|UPDATE outbox|DELETE (?!(member|milestone|asset)$).*|incr|expire|eval.*");

  @Test
  void holdFewSpansOfOneServiceAndFewShortOnes(Suite.Running suite) {
    List<String> tooMany = new ArrayList<>();
    for (Trace trace : traces(suite)) {
      Map<String, Long> internal =
          trace.spans().stream()
              .filter(span -> span.kind().equals("INTERNAL"))
              .collect(groupingBy(Span::service, counting()));
      internal.forEach(
          (service, count) -> {
            if (count > INTERNAL_OF_A_SERVICE) {
              tooMany.add("%d INTERNAL of %s in %s".formatted(count, service, trace.id()));
            }
          });
      long brief =
          trace.spans().stream().filter(span -> span.durationMillis() < SHORT_MILLIS).count();
      if (brief > SHORT) {
        tooMany.add("%d short spans in %s".formatted(brief, trace.id()));
      }
    }
    assertThat(tooMany).isEmpty();
  }

  @Test
  void holdNoBookkeeping(Suite.Running suite) {
    assertThat(traces(suite).stream().flatMap(trace -> trace.spans().stream()))
        .filteredOn(span -> span.kind().equals("CLIENT"))
        .filteredOn(span -> BOOKKEEPING.matcher(span.name()).matches())
        .filteredOn(span -> !span.name().startsWith("DELETE /"))
        .isEmpty();
  }

  private static List<Trace> traces(Suite.Running suite) {
    JsonNode all = suite.portal().http().get(suite.backend("otlp", "/traces?limit=10000")).json();
    assertThat(all.size()).isGreaterThan(10);
    List<Trace> traces = new ArrayList<>();
    all.forEach(
        listed -> traces.add(suite.portal().traces().trace(listed.path("trace_id").asText())));
    return traces;
  }
}
