package com.motionmavericks.portal.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.newcomer.Scrape.Exemplar;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The lag of the outbox is told inside the send that ends it. */
@QuarkusTest
class OutboxLagTest {
  private static final String ENTRY = "POST /marked/mine/{mark}";
  private static final String SEND = "send portal.events.newcomer";

  @Test
  void namesSendsOfKeptTraces() {
    // Half of the stories are kept: sooner or later one of them is an exemplar.
    List<Exemplar> exemplars =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> {
                  publish();
                  return Scrape.as(Scrape.OPEN_METRICS)
                      .of("portal_outbox_lag_seconds_bucket", "le=")
                      .exemplars();
                },
                found -> !found.isEmpty());

    for (Exemplar exemplar : exemplars) {
      List<JsonNode> trace = Traces.await(exemplar.traceId(), Traces.has(ENTRY));
      assertThat(Traces.named(trace, SEND).path("span_id").asText()).isEqualTo(exemplar.spanId());
      JsonNode entry = Traces.named(trace, ENTRY);
      assertThat(entry.path("attributes").path("portal.sampling.bucket").asInt()).isLessThan(50);
    }
  }

  private static void publish() throws Exception {
    URI server = ConfigProvider.getConfig().getValue("test.url", URI.class);
    String token = Tokens.of(Tokens.freshTenant(), "producer");
    try (HttpClient client = HttpClient.newHttpClient()) {
      Call.of("POST", "/marked/mine/" + UUID.randomUUID(), 204, "authorization", "Bearer " + token)
          .by(client, server);
    }
  }
}
