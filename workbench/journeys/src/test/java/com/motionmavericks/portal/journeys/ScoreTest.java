package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.conformance.otlp.ReceivedTraces;
import com.motionmavericks.portal.conformance.score.InstrumentationScore;
import com.motionmavericks.portal.conformance.score.ScoreReport;
import com.motionmavericks.portal.conformance.score.ServiceScore;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After all journeys: every service has the Instrumentation Score of 100 over what they left.
 * Before the crowd, whose people bring trace ids of their own.
 */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 6)
class ScoreTest {
  @Test
  void everyServiceHas100(Suite.Running suite) {
    List<String> services =
        suite.checkout().services().stream().map(name -> name + "-service").sorted().toList();

    Seen.soon("every span to have arrived")
        .untilAsserted(
            () -> {
              InstrumentationScore score = score(suite);
              String report = ScoreReport.text(score);
              assertThat(score.services())
                  .extracting(ServiceScore::service)
                  .containsExactlyElementsOf(services);
              assertThat(score.services())
                  .as(report)
                  .allSatisfy(each -> assertThat(each.score()).isEqualTo(100));
              // Nothing of ours hides among what strangers began.
              assertThat(score.strangers())
                  .as(report)
                  .containsExactlyInAnyOrderElementsOf(EntryTest.CALLERS_TRACES);
            });
  }

  /** Else the rules about them would apply. */
  @Test
  void neitherMetricsNorLogsLeaveAsOtlp(Suite.Running suite) {
    JsonNode health = suite.portal().http().get(suite.backend("otlp", "/healthz")).json();

    assertThat(health.required("metric_requests").asInt()).isZero();
    assertThat(health.required("log_requests").asInt()).isZero();
  }

  private static InstrumentationScore score(Suite.Running suite) throws IOException {
    URI receiver = suite.backend("otlp", "");
    return InstrumentationScore.of(ReceivedTraces.read(receiver));
  }
}
