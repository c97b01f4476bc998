package com.motionmavericks.portal.backends.telemetry;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static com.motionmavericks.portal.backends.telemetry.Exports.OTHER;
import static com.motionmavericks.portal.backends.telemetry.Exports.ROOT;
import static com.motionmavericks.portal.backends.telemetry.Exports.START;
import static com.motionmavericks.portal.backends.telemetry.Exports.TRACE;
import static com.motionmavericks.portal.backends.telemetry.Exports.export;
import static com.motionmavericks.portal.backends.telemetry.Exports.span;
import static com.motionmavericks.portal.backends.telemetry.Exports.twoSpans;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Caller;
import com.motionmavericks.portal.backends.http.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceQueryTest {
  @TempDir Path state;
  private TelemetryServer server;
  private Caller caller;

  @BeforeEach
  void start() throws IOException {
    server = TelemetryServer.start(0, 0, state);
    caller = new Caller(URI.create("http://localhost:" + server.otlpPort()));
    var _ = caller.call("POST", "/v1/traces", twoSpans().toByteArray());
  }

  @AfterEach
  void stop() throws IOException {
    caller.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "service=projects, true",
    "service=milestones, false",
    "span=GET%20%2Fmilestones, true",
    "service=projects&span=other, false",
    "attribute=tenant_id%3Dacme, true",
    "attribute=http.response.status_code%3D503, true",
    "attribute=service.instance.id%3Done, true",
    "attribute=tenant_id%3Dother, false",
    "attribute=tenant_id%3Dacme&attribute=http.response.status_code%3D503, false",
    "span=GET%20%2Fmilestones&attribute=tenant_id%3Dacme, false",
    "linked_to=1bf7651916cd43dd8448eb211c80319d, true",
    "linked_to=0af7651916cd43dd8448eb211c80319c, false",
    "min_duration_ms=2.5, true",
    "min_duration_ms=2.6, false",
    "since=2026-11-01T10:00:00Z, true",
    "since=2026-11-01T10:00:00.000000001Z, false",
  })
  void tracesAreFoundByWhatTheyCarry(String query, boolean found) {
    JsonNode traces = json(caller.get("/traces?" + query));
    assertThat(traces).hasSize(found ? 1 : 0);
  }

  @Test
  void theListTellsRootDurationAndErrorsNewestFirst() {
    // Given
    var later = span(OTHER, ROOT, "later").setStartTimeUnixNano(START + 1);
    var _ = caller.call("POST", "/v1/traces", export("scheduler", later).toByteArray());

    // When
    JsonNode traces = json(caller.get("/traces"));

    // Then
    assertThat(traces.findValuesAsText("trace_id")).containsExactly(OTHER, TRACE);
    assertThat(traces.get(1))
        .isEqualTo(
            Json.parse(
                """
                {"trace_id": "0af7651916cd43dd8448eb211c80319c", "root_service": "projects",
                 "root_name": "GET /projects", "start": "2026-11-01T10:00:00Z",
                 "duration_ms": 2.5, "spans": 2, "errors": 1}
                """
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(json(caller.get("/traces?limit=1"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"since=yesterday", "limit=many", "min_duration_ms=x", "attribute=novalue"})
  void aBadFilterIsRefused(String query) {
    assertThat(caller.get("/traces?" + query).statusCode()).isEqualTo(400);
  }
}
