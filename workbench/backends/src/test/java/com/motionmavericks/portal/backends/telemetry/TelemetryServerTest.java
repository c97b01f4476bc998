package com.motionmavericks.portal.backends.telemetry;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static com.motionmavericks.portal.backends.telemetry.Exports.ROOT;
import static com.motionmavericks.portal.backends.telemetry.Exports.START;
import static com.motionmavericks.portal.backends.telemetry.Exports.TRACE;
import static com.motionmavericks.portal.backends.telemetry.Exports.export;
import static com.motionmavericks.portal.backends.telemetry.Exports.span;
import static com.motionmavericks.portal.backends.telemetry.Exports.twoSpans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Caller;
import com.motionmavericks.portal.backends.http.Json;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryServerTest {
  @TempDir Path state;
  private TelemetryServer server;
  private Caller caller;

  @BeforeEach
  void start() throws IOException {
    server = TelemetryServer.start(0, 0, state);
    caller = new Caller(URI.create("http://localhost:" + server.otlpPort()));
  }

  @AfterEach
  void stop() throws IOException {
    caller.close();
    server.close();
  }

  @Test
  void aTraceComesBackSortedWithEverythingItCarried() {
    // When
    var accepted = send(twoSpans());

    // Then
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(accepted.headers().firstValue("content-type")).contains("application/x-protobuf");
    var found = caller.get("/traces/" + TRACE);
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(json(found).toPrettyString())
        .isEqualTo(
            parsed(
                    """
                    [{"trace_id": "0af7651916cd43dd8448eb211c80319c", "span_id": "b7ad6b7169203331",
                      "parent_span_id": null, "service": "projects", "name": "GET /projects",
                      "kind": "SERVER", "status": "UNSET", "start": "2026-11-01T10:00:00Z",
                      "duration_ms": 2.5, "attributes": {"tenant_id": "acme"}, "links": [],
                      "events": []},
                     {"trace_id": "0af7651916cd43dd8448eb211c80319c", "span_id": "b7ad6b7169203332",
                      "parent_span_id": "b7ad6b7169203331", "service": "projects",
                      "name": "GET /milestones", "kind": "CLIENT", "status": "ERROR",
                      "start": "2026-11-01T10:00:00.001000001Z", "duration_ms": 1.0,
                      "attributes": {"server.address": "milestones",
                                     "http.response.status_code": 503},
                      "links": [{"trace_id": "1bf7651916cd43dd8448eb211c80319d",
                                 "span_id": "b7ad6b7169203331"}],
                      "events": [{"name": "retry", "time": "2026-11-01T10:00:00.001500Z",
                                  "attributes": {"attempt": 2}}]}]
                    """)
                .toPrettyString());
  }

  @Test
  void theFullFormAddsResourceScopeAndMessage() {
    // Given
    var _ = send(twoSpans());

    // When
    JsonNode child = json(caller.get("/traces/" + TRACE + "?full=true")).get(1);

    // Then
    assertThat(child.path("resource").path("service.instance.id").asText()).isEqualTo("one");
    assertThat(child.path("scope").asText()).isEqualTo("test");
    assertThat(child.path("status_message").asText()).isEqualTo("503");
  }

  @Test
  void anUnknownTraceIsAnEmptyListAnd404() {
    var found = caller.get("/traces/" + TRACE);
    assertThat(found.statusCode()).isEqualTo(404);
    assertThat(Caller.text(found)).isEqualTo("[]");
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    // Given
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      twoSpans().writeTo(gzip);
    }

    // When
    var accepted =
        caller.call(
            "POST",
            "/v1/traces",
            packed.toByteArray(),
            "content-type",
            "application/x-protobuf",
            "content-encoding",
            "gzip");

    // Then
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(json(caller.get("/traces/" + TRACE))).hasSize(2);
  }

  @Test
  void jsonIsReadWithItsHexIds() {
    // When
    var accepted =
        caller.post(
            "/v1/traces",
            """
            {"resourceSpans": [{"resource": {"attributes": [
               {"key": "service.name", "value": {"stringValue": "web"}}]},
              "scopeSpans": [{"scope": {"name": "s"}, "spans": [{
               "traceId": "%s", "spanId": "%s", "name": "click", "kind": 1,
               "startTimeUnixNano": "%d", "endTimeUnixNano": "%d", "status": {"code": 2},
               "attributes": [{"key": "n", "value": {"intValue": "7"}}]}]}]}]}
            """
                .formatted(TRACE, ROOT, START, START + 1_000_000),
            "content-type",
            "application/json; charset=utf-8");

    // Then
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(Caller.text(accepted)).isEqualTo("{}");
    JsonNode span = json(caller.get("/traces/" + TRACE)).get(0);
    assertThat(span.path("service").asText()).isEqualTo("web");
    assertThat(span.path("kind").asText()).isEqualTo("INTERNAL");
    assertThat(span.path("status").asText()).isEqualTo("ERROR");
    assertThat(span.path("attributes").path("n").asLong()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-protobuf, identity, not protobuf, 400",
    "application/json, identity, not json, 400",
    "application/json, identity, '{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"xy\"}]}]}]}', 400",
    "application/x-protobuf, gzip, not gzip, 400",
    "application/x-protobuf, br, x, 415",
    "text/plain, identity, x, 415",
  })
  void badInputIsRefused(String type, String encoding, String body, int status) {
    var refused =
        caller.call(
            "POST",
            "/v1/traces",
            body.getBytes(StandardCharsets.UTF_8),
            "content-type",
            type,
            "content-encoding",
            encoding);
    assertThat(refused.statusCode()).isEqualTo(status);
  }

  @Test
  void logsAndMetricsAreTakenAndCounted() {
    // When
    var logs = caller.call("POST", "/v1/logs", new byte[0]);
    var metrics = caller.call("POST", "/v1/metrics", new byte[0]);

    // Then
    assertThat(List.of(logs.statusCode(), metrics.statusCode())).containsOnly(200);
    JsonNode health = json(caller.get("/healthz"));
    assertThat(health.path("log_requests").asInt()).isEqualTo(1);
    assertThat(health.path("metric_requests").asInt()).isEqualTo(1);
  }

  @Test
  void aTakenPortIsNamed(@TempDir Path other) {
    assertThatThrownBy(() -> TelemetryServer.start(server.otlpPort(), 0, other))
        .isInstanceOf(BindException.class)
        .hasMessage("port " + server.otlpPort() + " (OTLP) is taken");
  }

  private static JsonNode parsed(String text) {
    return Objects.requireNonNull(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<byte[]> send(ExportTraceServiceRequest export) {
    return caller.call(
        "POST", "/v1/traces", export.toByteArray(), "content-type", "application/x-protobuf");
  }
}
