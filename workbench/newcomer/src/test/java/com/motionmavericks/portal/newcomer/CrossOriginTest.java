package com.motionmavericks.portal.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a browser of another origin may send and read, where an operator enabled it. */
@QuarkusTest
class CrossOriginTest {
  private static final String ORIGIN = "https://portal.example";

  @Test
  void readsTheTraceIdOfAnswersAndOfErrors() throws Exception {
    for (Call call :
        List.of(
            Call.of("GET", "/answers", 200, "origin", ORIGIN),
            Call.of("GET", "/no/such/path", 404, "origin", ORIGIN),
            Call.of("GET", "/answers/mine", 401, "origin", ORIGIN),
            Call.of("GET", "/answers/fault", 500, "origin", ORIGIN),
            Call.of("POST", "/answers", 413, "origin", ORIGIN).sending(" ".repeat(2 << 20)))) {
      HttpHeaders headers = headers(call);

      assertThat(headers.firstValue("access-control-allow-origin")).hasValue(ORIGIN);
      assertThat(list(headers, "access-control-expose-headers")).contains("x-trace-id");
    }
  }

  @Test
  void sendsATraceparent() throws Exception {
    HttpHeaders headers =
        headers(
            Call.of(
                "OPTIONS",
                "/answers",
                200,
                "origin",
                ORIGIN,
                "access-control-request-method",
                "GET",
                "access-control-request-headers",
                "traceparent"));

    assertThat(list(headers, "access-control-allow-headers")).contains("traceparent");
  }

  @Test
  void sendsNothingFromAnywhereElse() throws Exception {
    HttpHeaders headers =
        headers(Call.of("GET", "/answers", 403, "origin", "https://stranger.example"));

    assertThat(headers.firstValue("access-control-allow-origin")).isEmpty();
  }

  private static List<String> list(HttpHeaders headers, String name) {
    return headers.allValues(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::trim)
        .toList();
  }

  private static HttpHeaders headers(Call call) throws Exception {
    URI server = ConfigProvider.getConfig().getValue("test.url", URI.class);
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = call.by(client, server);
      assertThat(answer.statusCode()).isEqualTo(call.status());
      return answer.headers();
    }
  }
}
