package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stays of a visit: its trace, and the row that support finds its code by. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class OpeningTraceTest {
  private static final String DOOR = "GET /s/{token}";
  private static final String STRANGER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final Pattern TRACE_ID = Pattern.compile("(?i)x-trace-id: ([0-9a-f]{32})");

  private final Studio studio = new Studio();
  @Inject Pool pool;

  @Test
  void tellsHowItEndedAndWhoWroteWhatItRead() {
    studio.cached();
    Studio.Made link = studio.link();
    List<JsonNode> first = trace(open(link));
    List<JsonNode> second = trace(open(link));

    JsonNode missed = Traces.named(first, DOOR);
    JsonNode hit = Traces.named(second, DOOR);
    assertThat(attribute(missed, "share_link.cache")).isEqualTo("miss");
    assertThat(attribute(hit, "share_link.cache")).isEqualTo("hit");
    assertThat(attribute(hit, "share_link.outcome")).isEqualTo("opened");
    assertThat(attribute(hit, "share_link.id")).isEqualTo(link.id());
    assertThat(attribute(hit, "tenant_id")).isEqualTo(studio.tenant());
    assertThat(hit.required("links").toString())
        .contains(missed.required("trace_id").asText(), missed.required("span_id").asText());
    assertThat(second).noneMatch(span -> span.required("name").asText().startsWith("SELECT"));
    assertThat(second)
        .filteredOn(span -> !span.equals(hit))
        .allMatch(span -> span.required("parent_span_id").equals(hit.required("span_id")));
  }

  @Test
  void neverHoldsTheToken() {
    Studio.Made link = studio.link();
    Studio.Made revoked = studio.link();
    studio.revoke(revoked);

    for (String path : List.of("/s/", "//s/", "/x/../s/", "/s;v=1/")) {
      for (Studio.Made each : List.of(link, revoked)) {
        Response response = given().urlEncodingEnabled(false).get(path + each.token());
        assertThat(trace(response).toString()).doesNotContain(each.token());
      }
    }
  }

  @Test
  void isAStrangersNeighbourAndNotTheirChild() {
    Response response = given().header("traceparent", STRANGER).get(studio.link().path());

    JsonNode door = Traces.named(trace(response), DOOR);
    assertThat(door.required("parent_span_id").isNull()).isTrue();
    assertThat(door.required("links").toString()).contains("0af7651916cd43dd8448eb211c80319c");
  }

  /** A request line may hold the whole address, as those to a proxy do (RFC 9112, 3.2.2). */
  @Test
  void isTheSameWhereTheHostStandsInTheRequestLine() throws IOException {
    Studio.Made link = studio.link();

    String answer = answerTo("GET http://studio.example" + link.path() + " HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("cache-control: no-store");
    List<JsonNode> trace = trace(TRACE_ID.matcher(answer).results().findFirst().get().group(1));
    assertThat(trace.toString()).doesNotContain(link.token());
    JsonNode door = Traces.named(trace, DOOR);
    assertThat(door.required("parent_span_id").isNull()).isTrue();
    assertThat(door.required("links").toString()).contains("0af7651916cd43dd8448eb211c80319c");
  }

  private static String answerTo(String requestLine) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      String request =
          requestLine
              + "\r\nhost: studio.example\r\nconnection: close\r\ntraceparent: "
              + STRANGER
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void keepsRefusalsForSupport() {
    Studio.Made revoked = studio.link();
    studio.revoke(revoked);

    Row known = refusal(open(revoked));
    Row unknown = refusal(given().get("/s/nobodys"));

    assertThat(known.getString("outcome")).isEqualTo("revoked");
    assertThat(known.getString("tenant_id")).isEqualTo(studio.tenant());
    assertThat(known.getUUID("share_link_id")).hasToString(revoked.id());
    assertThat(unknown.getString("outcome")).isEqualTo("unknown");
    assertThat(unknown.getUUID("share_link_id")).isNull();
  }

  /** It is written down while the visitor is answered. */
  private Row refusal(Response response) {
    String traceId = response.header("x-trace-id");
    return await().until(() -> refusals(traceId), rows -> rows.size() == 1).iterator().next();
  }

  private RowSet<Row> refusals(String traceId) {
    return pool.preparedQuery("SELECT * FROM refusal WHERE trace_id = $1")
        .execute(Tuple.of(traceId))
        .await()
        .atMost(Duration.ofSeconds(5));
  }

  private static List<JsonNode> trace(Response response) {
    return trace(response.header("x-trace-id"));
  }

  private static List<JsonNode> trace(String traceId) {
    return Traces.await(
        traceId,
        spans -> spans.stream().anyMatch(span -> span.required("kind").asText().equals("SERVER")));
  }

  private static String attribute(JsonNode span, String name) {
    return span.required("attributes").path(name).asText();
  }
}
