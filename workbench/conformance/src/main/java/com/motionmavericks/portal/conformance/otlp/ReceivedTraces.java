package com.motionmavericks.portal.conformance.otlp;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the raw traces that a receiver of the workbench holds. */
public final class ReceivedTraces {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ReceivedTraces() {}

  /**
   * All requests, oldest first.
   *
   * @param receiver base address, as in {@code http://localhost:4318}
   * @throws IOException where nobody answers, or the answer is cut short or not such a stream
   */
  public static List<ExportTraceServiceRequest> read(URI receiver) throws IOException {
    URI address = URI.create(receiver + "/v1/traces");
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new IOException(address + " answers " + answer.statusCode());
        }
        return read(body);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while reading " + address, stopped);
    }
  }

  /** The requests of a stream in which each stands after its length. */
  static List<ExportTraceServiceRequest> read(InputStream stream) throws IOException {
    List<ExportTraceServiceRequest> requests = new ArrayList<>();
    ExportTraceServiceRequest request;
    while ((request = ExportTraceServiceRequest.parseDelimitedFrom(stream)) != null) {
      requests.add(request);
    }
    return requests;
  }
}
