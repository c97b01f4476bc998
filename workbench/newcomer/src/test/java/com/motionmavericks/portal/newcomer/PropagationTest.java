package com.motionmavericks.portal.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** At the edge, in both directions: traceparent and our own entry of tracestate, nothing else. */
@QuarkusTest
class PropagationTest {
  private static final String TRACE = "7bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void readsNoBaggage() throws Exception {
    JsonNode heard = ask("/echo");

    assertThat(heard.path("baggage").asText()).as("the request had some").isEqualTo("tenant=t-1");
    assertThat(heard.path("understood").asInt()).isZero();
  }

  @Test
  void givesNeighboursTheTraceAndItsStory() throws Exception {
    JsonNode heard = ask("/echo/neighbour");

    assertThat(heard.path("traceparent").asText()).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
    assertThat(heard.path("tracestate").asText()).matches("portal=\\d{1,2}:[0-9a-z]+");
    assertThat(heard.path("baggage").isNull()).isTrue();
  }

  @Test
  void givesThirdPartiesTheTraceOnly() throws Exception {
    JsonNode heard = ask("/echo/third-party");

    assertThat(heard.path("traceparent").asText()).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
    assertThat(heard.path("tracestate").isNull()).isTrue();
    assertThat(heard.path("baggage").isNull()).isTrue();
  }

  private static JsonNode ask(String path) throws Exception {
    URI server = ConfigProvider.getConfig().getValue("test.url", URI.class);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          Call.of(
                  "GET",
                  path,
                  200,
                  "traceparent",
                  "00-" + TRACE + "-00f067aa0ba902b7-01",
                  "tracestate",
                  "vendor=secret",
                  "baggage",
                  "tenant=t-1")
              .by(client, server);
      assertThat(answer.statusCode()).isEqualTo(200);
      return new ObjectMapper().readTree(answer.body());
    }
  }
}
