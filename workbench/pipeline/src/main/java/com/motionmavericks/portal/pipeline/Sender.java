package com.motionmavericks.portal.pipeline;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Exports batches to tier 1, as the services do: OTLP over HTTP, and again where it was refused.
 */
final class Sender {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI traces;
  private long acknowledged;

  Sender(String gateway) {
    this.traces = URI.create(gateway + "/v1/traces");
  }

  /** How many spans tier 1 has taken. */
  long acknowledged() {
    return acknowledged;
  }

  void send(Batch batch) {
    batch.requests().forEach(this::send);
    acknowledged += batch.size();
  }

  /** Waits until it is acknowledged. */
  void send(ExportTraceServiceRequest request) {
    HttpRequest post =
        HttpRequest.newBuilder(traces)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-protobuf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.toByteArray()))
            .build();
    try {
      HttpResponse<String> answer = http.send(post, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "tier 1 answered %d: %s".formatted(answer.statusCode(), answer.body()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("tier 1 took no spans: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
