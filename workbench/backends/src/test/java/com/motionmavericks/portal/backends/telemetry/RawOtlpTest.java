package com.motionmavericks.portal.backends.telemetry;

import static com.motionmavericks.portal.backends.telemetry.Exports.CHILD;
import static com.motionmavericks.portal.backends.telemetry.Exports.OTHER;
import static com.motionmavericks.portal.backends.telemetry.Exports.ROOT;
import static com.motionmavericks.portal.backends.telemetry.Exports.TRACE;
import static com.motionmavericks.portal.backends.telemetry.Exports.bytes;
import static com.motionmavericks.portal.backends.telemetry.Exports.export;
import static com.motionmavericks.portal.backends.telemetry.Exports.span;
import static com.motionmavericks.portal.backends.telemetry.Exports.text;
import static com.motionmavericks.portal.backends.telemetry.Exports.twoSpans;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import com.google.protobuf.UnknownFieldSet;
import com.motionmavericks.portal.backends.http.Caller;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawOtlpTest {
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
  void requestsComeBackAsTheyCameInTheirOrder() {
    // Given: one that holds a field of a later OTLP, and one whose ids are no ids
    var later = UnknownFieldSet.Field.newBuilder().addVarint(7).build();
    var ofTheFuture =
        twoSpans().toBuilder()
            .setUnknownFields(UnknownFieldSet.newBuilder().addField(900, later).build())
            .build();
    var withoutIds = export("odd", span("0a", ROOT, "left out of the traces"));
    send(ofTheFuture);
    send(withoutIds);

    // When
    var answer = caller.get("/v1/traces");

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/x-protobuf");
    assertThat(traces()).containsExactly(ofTheFuture, withoutIds);
  }

  @Test
  void nothingReceivedIsAnEmptyBody() {
    assertThat(caller.get("/v1/traces").body()).isEmpty();
  }

  @Test
  void whatCameAsJsonLosesNothing() {
    // When
    var accepted =
        caller.post(
            "/v1/traces",
            """
            {"resourceSpans": [{
              "resource": {"attributes": [
                {"key": "service.name", "value": {"stringValue": "web"}}], "droppedAttributesCount": 1},
              "schemaUrl": "https://opentelemetry.io/schemas/1.44.0",
              "unheardOf": true,
              "scopeSpans": [{
                "scope": {"name": "s", "version": "2", "droppedAttributesCount": 2, "attributes": [
                  {"key": "traceId", "value": {"stringValue": "no id"}}]},
                "schemaUrl": "urn:scope",
                "spans": [{
                  "traceId": "%1$s", "spanId": "%3$s", "parentSpanId": "%4$s",
                  "traceState": "portal=7:a", "flags": 769, "name": "click", "kind": 3,
                  "startTimeUnixNano": "18446744073709551615", "endTimeUnixNano": 5,
                  "attributes": [
                    {"key": "b", "value": {"boolValue": true}},
                    {"key": "i", "value": {"intValue": "-7"}},
                    {"key": "d", "value": {"doubleValue": 0.5}},
                    {"key": "y", "value": {"bytesValue": "AQI="}},
                    {"key": "a", "value": {"arrayValue": {"values": [{"intValue": 1}]}}},
                    {"key": "m", "value": {"kvlistValue": {"values": [
                      {"key": "spanId", "value": {"stringValue": "no id"}}]}}},
                    {"key": "none", "value": {}}],
                  "droppedAttributesCount": 3,
                  "events": [{"timeUnixNano": "6", "name": "e", "droppedAttributesCount": 4}],
                  "droppedEventsCount": 5,
                  "links": [{"traceId": "%2$s", "spanId": "%3$s", "traceState": "x=y",
                             "droppedAttributesCount": 6, "flags": 1}],
                  "droppedLinksCount": 7,
                  "status": {"code": 2, "message": "m"}}]}]}]}
            """
                .formatted(TRACE, OTHER, ROOT, CHILD),
            "content-type",
            "application/json");

    // Then
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(traces()).containsExactly(everyField());
  }

  private static ExportTraceServiceRequest everyField() {
    var request = ExportTraceServiceRequest.newBuilder();
    var group =
        request.addResourceSpansBuilder().setSchemaUrl("https://opentelemetry.io/schemas/1.44.0");
    group
        .getResourceBuilder()
        .addAttributes(text("service.name", "web"))
        .setDroppedAttributesCount(1);
    var scope = group.addScopeSpansBuilder().setSchemaUrl("urn:scope");
    scope
        .getScopeBuilder()
        .setName("s")
        .setVersion("2")
        .setDroppedAttributesCount(2)
        .addAttributes(text("traceId", "no id"));
    var span =
        scope
            .addSpansBuilder()
            .setTraceId(bytes(TRACE))
            .setSpanId(bytes(ROOT))
            .setParentSpanId(bytes(CHILD))
            .setTraceState("portal=7:a")
            .setFlags(769)
            .setName("click")
            .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
            .setStartTimeUnixNano(-1)
            .setEndTimeUnixNano(5)
            .setDroppedAttributesCount(3)
            .setDroppedEventsCount(5)
            .setDroppedLinksCount(7);
    span.addAttributesBuilder().setKey("b").getValueBuilder().setBoolValue(true);
    span.addAttributesBuilder().setKey("i").getValueBuilder().setIntValue(-7);
    span.addAttributesBuilder().setKey("d").getValueBuilder().setDoubleValue(0.5);
    span.addAttributesBuilder().setKey("y").getValueBuilder().setBytesValue(bytes("0102"));
    var array = span.addAttributesBuilder().setKey("a").getValueBuilder().getArrayValueBuilder();
    array.addValuesBuilder().setIntValue(1);
    var map = span.addAttributesBuilder().setKey("m").getValueBuilder().getKvlistValueBuilder();
    map.addValues(text("spanId", "no id"));
    span.addAttributesBuilder().setKey("none").getValueBuilder();
    span.addEventsBuilder().setTimeUnixNano(6).setName("e").setDroppedAttributesCount(4);
    span.addLinksBuilder()
        .setTraceId(bytes(OTHER))
        .setSpanId(bytes(ROOT))
        .setTraceState("x=y")
        .setDroppedAttributesCount(6)
        .setFlags(1);
    span.getStatusBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR).setMessage("m");
    return request.build();
  }

  @Test
  void aLargeRequestComesBackWhole() {
    // Given
    var large = export("a", span(TRACE, ROOT, "x".repeat(8 << 20)));
    send(large);
    send(twoSpans());

    // Then
    assertThat(traces()).containsExactly(large, twoSpans());
  }

  @Test
  void aRestartKeepsThem() throws IOException {
    // Given
    send(twoSpans());

    // When
    stop();
    start();
    send(export("later", span(OTHER, ROOT, "later")));

    // Then
    assertThat(traces()).containsExactly(twoSpans(), export("later", span(OTHER, ROOT, "later")));
  }

  @Test
  void deleteForgetsThem() {
    // Given
    send(twoSpans());

    // When
    var _ = caller.delete("/traces");
    var later = export("later", span(OTHER, ROOT, "later"));
    send(later);

    // Then
    assertThat(traces()).containsExactly(later);
  }

  @Test
  void readersSeeWholeRequestsWhileWritersGoOn() {
    // Given
    int requests = 300;
    var writer =
        CompletableFuture.runAsync(
            () -> IntStream.range(0, requests).forEach(i -> send(numbered(i))));

    // When
    var seen = new ArrayList<List<ExportTraceServiceRequest>>();
    while (!writer.isDone()) {
      seen.add(traces());
    }
    writer.join();
    seen.add(traces());

    // Then
    var sent = IntStream.range(0, requests).mapToObj(RawOtlpTest::numbered).toList();
    assertThat(seen.getLast()).isEqualTo(sent);
    assertThat(seen).allSatisfy(read -> assertThat(read).isEqualTo(sent.subList(0, read.size())));
  }

  private static ExportTraceServiceRequest numbered(int number) {
    return export("a", span(TRACE, "%016x".formatted(number + 1), "x".repeat(2_000)));
  }

  @Test
  void metricsAreKeptAndForgotten() throws IOException {
    // Given
    var request = ExportMetricsServiceRequest.newBuilder();
    var metric =
        request
            .addResourceMetricsBuilder()
            .addScopeMetricsBuilder()
            .addMetricsBuilder()
            .setName("http.server.request.duration")
            .setUnit("s");
    metric.getHistogramBuilder().addDataPointsBuilder().addExplicitBounds(0.5).setCount(1);
    var _ = caller.call("POST", "/v1/metrics", request.build().toByteArray());
    var _ =
        caller.post(
            "/v1/metrics",
            """
            {"resourceMetrics": [{"scopeMetrics": [{"metrics": [
              {"name": "http.server.request.duration", "unit": "s", "histogram": {"dataPoints": [
                {"explicitBounds": [0.5], "count": "1"}]}}]}]}]}
            """,
            "content-type",
            "application/json");

    // When
    stop();
    start();

    // Then
    assertThat(read("/v1/metrics", ExportMetricsServiceRequest.parser()))
        .containsExactly(request.build(), request.build());
    assertThat(caller.delete("/v1/metrics").statusCode()).isEqualTo(204);
    assertThat(caller.get("/v1/metrics").body()).isEmpty();
  }

  @Test
  void logsAreKeptAndForgotten() throws IOException {
    // Given
    var request = ExportLogsServiceRequest.newBuilder();
    var line =
        request
            .addResourceLogsBuilder()
            .addScopeLogsBuilder()
            .addLogRecordsBuilder()
            .setTraceId(bytes(TRACE))
            .setSeverityText("INFO");
    line.getBodyBuilder().setStringValue("started");
    var _ = caller.call("POST", "/v1/logs", request.build().toByteArray());

    // When
    stop();
    start();

    // Then
    assertThat(read("/v1/logs", ExportLogsServiceRequest.parser()))
        .containsExactly(request.build());
    assertThat(caller.delete("/v1/logs").statusCode()).isEqualTo(204);
    assertThat(caller.get("/v1/logs").body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/traces", "/v1/metrics", "/v1/logs"})
  void whatIsRefusedIsNotKept(String path) {
    assertThat(caller.call("POST", path, new byte[3]).statusCode()).isEqualTo(400);
    assertThat(caller.get(path).body()).isEmpty();
  }

  private void send(ExportTraceServiceRequest export) {
    assertThat(caller.call("POST", "/v1/traces", export.toByteArray()).statusCode()).isEqualTo(200);
  }

  private List<ExportTraceServiceRequest> traces() {
    return read("/v1/traces", ExportTraceServiceRequest.parser());
  }

  private <T extends MessageLite> List<T> read(String path, Parser<T> parser) {
    var in = new ByteArrayInputStream(caller.get(path).body());
    var found = new ArrayList<T>();
    try {
      while (in.available() > 0) {
        found.add(parser.parseDelimitedFrom(in));
      }
    } catch (IOException e) {
      throw new AssertionError("request " + found.size() + " is not whole", e);
    }
    return found;
  }
}
