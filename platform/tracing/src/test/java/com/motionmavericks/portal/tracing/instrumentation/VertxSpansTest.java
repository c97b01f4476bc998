package com.motionmavericks.portal.tracing.instrumentation;

import static com.motionmavericks.portal.tracing.desk.Visitor.only;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.desk.Visitor;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spans of Vert.x tell, to the last attribute. */
@QuarkusTest
class VertxSpansTest {
  @Inject Visitor visitor;

  @Test
  void tellsOfARequestNothingThatItsCallerChose() {
    String traceId = Visitor.newTraceId();

    RestAssured.given()
        .header("traceparent", Visitor.traceparent(traceId))
        .header("user-agent", "canary")
        .header("x-forwarded-for", "192.0.2.7")
        .get("/desk/leaf/1?q=canary")
        .then()
        .statusCode(200);

    SpanData request = visitor.trace(traceId, 1).getFirst();
    assertThat(request.getName()).isEqualTo("GET /desk/leaf/{id}");
    assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(request.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(told(request))
        .containsOnlyKeys(
            "code.function.name",
            "http.request.method",
            "http.response.body.size",
            "http.response.status_code",
            "http.route",
            "network.protocol.version",
            "portal.sampling.bucket",
            "url.path",
            "url.scheme")
        .containsEntry("url.path", "/desk/leaf/1")
        .containsEntry("http.route", "/desk/leaf/{id}")
        .containsEntry("http.response.status_code", 200L)
        .containsEntry("http.response.body.size", 1L)
        .containsEntry("network.protocol.version", "1.1")
        .containsEntry("code.function.name", "com.motionmavericks.portal.tracing.desk.Desk.leaf");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, GET, GET",
    "GET, /, GET, GET",
    "GET, //json, GET, GET",
    "PURGE, /desk, HTTP, _OTHER",
    "POST, /desk/leaf/1, POST, POST"
  })
  void knowsNoRouteWhereNoneMatched(String method, String path, String name, String shown) {
    String traceId = Visitor.newTraceId();

    RestAssured.given()
        .urlEncodingEnabled(false)
        .header("traceparent", Visitor.traceparent(traceId))
        .request(method, path);

    SpanData request = visitor.trace(traceId, 1).getFirst();
    assertThat(request.getName()).isEqualTo(name);
    assertThat(told(request))
        .containsEntry("http.request.method", shown)
        .doesNotContainKey("http.route");
  }

  @Test
  void tellsOfAFaultItsStatus() {
    String traceId = Visitor.newTraceId();

    visitor.get("/desk/broken", Visitor.traceparent(traceId));

    SpanData request = visitor.trace(traceId, 1).getFirst();
    assertThat(request.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(told(request)).containsEntry("error.type", "500");
  }

  @Test
  void tellsOfACallWhomAndWhat() {
    SpanData call =
        visitor.walk("/desk/neighbour", 4).stream()
            .filter(span -> span.getKind() == SpanKind.CLIENT)
            .findFirst()
            .orElseThrow();

    assertThat(call.getName()).isEqualTo("GET /desk/leaf/{id}");
    Map<String, Object> told = told(call);
    assertThat(told)
        .containsOnlyKeys(
            "http.request.method",
            "http.response.status_code",
            "server.address",
            "server.port",
            "url.full",
            "url.template")
        .containsEntry("server.address", "localhost")
        .containsEntry("url.template", "/desk/leaf/{id}")
        .containsEntry("url.full", "http://localhost:" + told.get("server.port") + "/desk/leaf/1");
  }

  @Test
  void tellsOfAStatementAndACommandByTheStableKeys() {
    List<SpanData> trace = visitor.walk("/desk/stores", 4);

    assertThat(told(only(trace, "SELECT")))
        .containsOnlyKeys(
            "db.namespace",
            "db.query.summary",
            "db.query.text",
            "db.system.name",
            "server.address",
            "server.port")
        .containsEntry("db.system.name", "postgresql")
        .containsEntry("db.namespace", "platform_test")
        .containsEntry("db.query.summary", "SELECT")
        .containsEntry("db.query.text", "SELECT ?");
    assertThat(told(only(trace, "get")))
        .containsOnlyKeys(
            "db.namespace", "db.operation.name", "db.system.name", "server.address", "server.port")
        .containsEntry("db.system.name", "redis")
        .containsEntry("db.operation.name", "get")
        .containsEntry("server.address", "localhost");
  }

  @Test
  void tellsByWhichCodeADatabaseRefused() {
    List<SpanData> trace = visitor.walk("/desk/refused", 5);

    SpanData statement = only(trace, "SELECT");
    assertThat(statement.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(told(statement))
        .containsEntry("db.response.status_code", "22012")
        .containsEntry("error.type", "22012");
    SpanData command = only(trace, "lpop");
    assertThat(command.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(told(command))
        .containsEntry("db.response.status_code", "WRONGTYPE")
        .containsEntry("error.type", "WRONGTYPE");
  }

  private static Map<String, Object> told(SpanData span) {
    Map<String, Object> told = new TreeMap<>();
    span.getAttributes().forEach((key, value) -> told.put(key.getKey(), value));
    return told;
  }
}
