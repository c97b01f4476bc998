package com.motionmavericks.portal.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each class of answer carries the id of the trace that is stored, and problems carry it twice. */
@QuarkusTest
class EveryAnswerTest {
  private static final String JSON = "application/json";
  private static final int TWO_MEGABYTES = 2 << 20;
  private static final HttpClient HTTP_1 = client(Version.HTTP_1_1);
  private static final HttpClient HTTP_2 = client(Version.HTTP_2);

  static Stream<Call> answers() {
    return Stream.of(
        Call.of("GET", "/answers", 200),
        Call.of("HEAD", "/answers", 200),
        Call.of("POST", "/answers", 201, "content-type", JSON).sending("{\"text\":\"x\"}"),
        Call.of("DELETE", "/answers", 204),
        Call.of("OPTIONS", "/answers", 200),
        preflight("https://portal.example", 200),
        preflight("https://stranger.example", 403),
        Call.of("GET", "/answers", 200, "origin", "https://portal.example"),
        Call.of("GET", "/answers", 403, "origin", "https://stranger.example"),
        Call.of("GET", "/answers/chunks", 200),
        Call.of("GET", "/answers/events", 200, "accept", "text/event-stream"),
        Call.of("GET", "/answers/unchanged", 304),
        Call.of("POST", "/answers", 400, "content-type", JSON).sending("{"),
        Call.of("GET", "/answers/mine", 401),
        Call.of("GET", "/answers/mine", 401, "authorization", "Bearer nonsense"),
        Call.of("GET", "/answers/mine", 403, "authorization", "Bearer " + client()),
        Call.of("GET", "/answers/missing", 404),
        Call.of("GET", "/no/such/path", 404),
        Call.of("HEAD", "/no/such/path", 404),
        Call.of("PUT", "/answers", 405),
        Call.of("GET", "/answers", 406, "accept", "text/csv"),
        Call.of("POST", "/answers", 413, "content-type", JSON).sending(" ".repeat(TWO_MEGABYTES)),
        Call.of("POST", "/answers", 413, "content-type", JSON).streaming(TWO_MEGABYTES),
        Call.of("POST", "/answers", 415, "content-type", "text/plain").sending("x"),
        Call.of("GET", "/answers/fault", 500),
        Call.of("GET", "/answers/outage", 503),
        Call.of("GET", "/answers/late", 503));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void carriesItsTrace(Call call) throws Exception {
    HttpResponse<String> answer = call.by(HTTP_1, server());

    assertCorrelated(call, answer);
  }

  /** Where a body of unknown length grows over the limit, Quarkus closes the whole connection. */
  static Stream<Call> answersOverHttp2() {
    return answers().filter(call -> call.status() != 413 || call.body().contentLength() >= 0);
  }

  @ParameterizedTest
  @MethodSource("answersOverHttp2")
  void carriesItsTraceOverHttp2(Call call) throws Exception {
    // The first exchange upgrades the connection.
    Call.of("GET", "/answers", 200).by(HTTP_2, server());

    HttpResponse<String> answer = call.by(HTTP_2, server());

    assertThat(answer.version()).isEqualTo(Version.HTTP_2);
    assertCorrelated(call, answer);
  }

  private static void assertCorrelated(Call call, HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(call.status());
    List<String> ids = answer.headers().allValues("x-trace-id");
    assertThat(ids).singleElement().asString().matches("[0-9a-f]{32}");
    List<JsonNode> spans =
        Traces.await(
            ids.getFirst(),
            stored -> stored.stream().anyMatch(span -> span.at("/kind").asText().equals("SERVER")));
    assertThat(spans)
        .filteredOn(span -> span.at("/kind").asText().equals("SERVER"))
        .singleElement()
        .matches(
            span -> statusOf(span) == call.status(), "a SERVER span of status " + call.status());
    if (call.status() >= 400 && !call.method().equals("HEAD") && !bodiless(call)) {
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
      assertThat(new ObjectMapper().readTree(answer.body()).path("trace_id").asText())
          .isEqualTo(ids.getFirst());
    }
  }

  private static URI server() {
    return ConfigProvider.getConfig().getValue("test.url", URI.class);
  }

  /** Ended by CORS, whose answer no browser would show, or in the middle of reading a body. */
  private static boolean bodiless(Call call) {
    return call.headers().contains("https://stranger.example")
        || (call.body().contentLength() < 0 && call.status() == 413);
  }

  private static int statusOf(JsonNode span) {
    return span.path("attributes").path("http.response.status_code").asInt();
  }

  private static Call preflight(String origin, int status) {
    return Call.of(
        "OPTIONS",
        "/answers",
        status,
        "origin",
        origin,
        "access-control-request-method",
        "GET",
        "access-control-request-headers",
        "traceparent");
  }

  private static String client() {
    return Tokens.of(Tokens.freshTenant(), "client");
  }

  private static HttpClient client(Version version) {
    return HttpClient.newBuilder().version(version).build();
  }
}
