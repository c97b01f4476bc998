package com.motionmavericks.portal.backends.telemetry;

import static com.motionmavericks.portal.backends.http.Caller.json;
import static com.motionmavericks.portal.backends.telemetry.Exports.OTHER;
import static com.motionmavericks.portal.backends.telemetry.Exports.ROOT;
import static com.motionmavericks.portal.backends.telemetry.Exports.TRACE;
import static com.motionmavericks.portal.backends.telemetry.Exports.export;
import static com.motionmavericks.portal.backends.telemetry.Exports.span;
import static com.motionmavericks.portal.backends.telemetry.Exports.twoSpans;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.backends.http.Caller;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
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
  void aRestartKeepsWhatWasReceived() throws IOException {
    // Given
    var _ = send(twoSpans());

    // When
    restart();

    // Then
    assertThat(json(caller.get("/traces/" + TRACE))).hasSize(2);
  }

  @Test
  void aTornRecordIsCutOffAndLaterOnesAreKept() throws IOException {
    // Given
    var _ = send(twoSpans());
    caller.close();
    server.close();
    Files.write(
        state.resolve("traces/current.otlp"),
        new byte[] {0, 0, 1, 0, 9, 9, 9, 9, 1, 2, 3},
        StandardOpenOption.APPEND);
    start();

    // When
    var _ = send(export("scheduler", span(OTHER, ROOT, "later")));
    restart();

    // Then
    assertThat(json(caller.get("/traces/" + TRACE))).hasSize(2);
    assertThat(json(caller.get("/traces/" + OTHER))).hasSize(1);
  }

  @Test
  void deleteEmptiesForGood() throws IOException {
    // Given
    var _ = send(twoSpans());

    // When
    var deleted = caller.delete("/traces");

    // Then
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(json(caller.get("/traces"))).isEmpty();
    restart();
    assertThat(json(caller.get("/traces"))).isEmpty();
  }

  private void restart() throws IOException {
    caller.close();
    server.close();
    start();
  }

  private HttpResponse<byte[]> send(ExportTraceServiceRequest export) {
    return caller.call(
        "POST", "/v1/traces", export.toByteArray(), "content-type", "application/x-protobuf");
  }
}
