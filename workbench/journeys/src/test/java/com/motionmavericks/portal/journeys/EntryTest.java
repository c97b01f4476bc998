package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.smoke.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds at the entry of every service. */
@ExtendWith(Suite.class)
class EntryTest {
  /** Traces that a caller of the tests began: their first span is no part of the suite. */
  static final List<String> CALLERS_TRACES = List.of("4bf92f3577b34da6a3ce929d0e0e4736");

  @ParameterizedTest
  @ValueSource(
      strings = {"projects", "milestones", "assets", "notifications", "sharelinks", "scheduler"})
  void answersAnUnknownPathWithAProblemAndItsTrace(String service, Suite.Running suite) {
    Answer answer = suite.portal().http().get(suite.portal().at(service, "/no-such-path"));

    assertThat(answer.status()).isEqualTo(404);
    String traceId = answer.traceId().orElseThrow();
    assertThat(answer.json().path("trace_id").asText()).isEqualTo(traceId);
    assertThat(answer.header("content-type")).hasValue("application/problem+json");
    Trace trace = Seen.trace(suite, traceId, stored -> !stored.spans().isEmpty());
    assertThat(trace.roots()).hasSize(1);
  }

  @Test
  void recordsWhatACallerWantedUnrecorded(Suite.Running suite) {
    String traceId = CALLERS_TRACES.getFirst();

    Answer answer =
        suite
            .portal()
            .http()
            .get(
                suite.portal().at("projects", "/projects"),
                "traceparent",
                "00-" + traceId + "-00f067aa0ba902b7-00");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.traceId()).hasValue(traceId);
    Trace trace = Seen.trace(suite, traceId, stored -> stored.first("GET /projects").isPresent());
    assertThat(trace.spans()).allMatch(span -> span.kind().equals("SERVER"));
  }

  @Test
  void isClosedToOtherOriginsByDefault(Suite.Running suite) {
    Answer answer =
        suite
            .portal()
            .http()
            .get(
                suite.portal().at("projects", "/projects"),
                "authorization",
                suite.portal().bearer("producer"),
                "origin",
                "https://portal.example");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("access-control-allow-origin")).isEmpty();
  }

  @Test
  void leavesNoTraceOfProbes(Suite.Running suite) {
    String traceId = "5bf92f3577b34da6a3ce929d0e0e4736";
    int management = suite.ports().of("projects-management");

    for (String path : new String[] {"/q/health/ready", "/q/health/live", "/q/metrics"}) {
      Answer answer =
          suite
              .portal()
              .http()
              .get(
                  java.net.URI.create("http://localhost:" + management + path),
                  "traceparent",
                  "00-" + traceId + "-00f067aa0ba902b7-01");
      assertThat(answer.status()).isEqualTo(200);
    }
    suite
        .portal()
        .http()
        .get(
            suite.portal().at("projects", "/q/health"),
            "traceparent",
            "00-" + traceId + "-00f067aa0ba902b7-01");
    // Spans leave in order: once a later request is stored, the probes' would have been.
    String later =
        suite
            .portal()
            .http()
            .get(suite.portal().at("projects", "/no-such-path"))
            .traceId()
            .orElseThrow();
    Seen.trace(suite, later, stored -> !stored.spans().isEmpty());

    assertThat(suite.portal().traces().trace(traceId).spans()).isEmpty();
  }
}
