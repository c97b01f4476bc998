package com.motionmavericks.portal.conformance.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceivedTracesTest {
  private final HttpServer server = server();
  private final URI address = URI.create("http://localhost:" + server.getAddress().getPort());

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsEveryRequestInOrder() throws IOException {
    answer(200, stream());
    assertThat(ReceivedTraces.read(address)).containsExactly(request("urn:1"), request("urn:2"));
  }

  @Test
  void nothingReceivedIsAnEmptyList() throws IOException {
    answer(200, new byte[0]);
    assertThat(ReceivedTraces.read(address)).isEmpty();
  }

  @Test
  void aStreamThatWasCutShortIsAnError() throws IOException {
    byte[] whole = stream();
    answer(200, Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(() -> ReceivedTraces.read(address)).isInstanceOf(IOException.class);
  }

  @Test
  void anotherStatusIsAnError() {
    answer(404, new byte[0]);
    assertThatThrownBy(() -> ReceivedTraces.read(address))
        .isInstanceOf(IOException.class)
        .hasMessage(address + "/v1/traces answers 404");
  }

  private static byte[] stream() throws IOException {
    var bytes = new ByteArrayOutputStream();
    request("urn:1").writeDelimitedTo(bytes);
    request("urn:2").writeDelimitedTo(bytes);
    return bytes.toByteArray();
  }

  private static ExportTraceServiceRequest request(String schema) {
    var request = ExportTraceServiceRequest.newBuilder();
    request.addResourceSpansBuilder().setSchemaUrl(schema);
    return request.build();
  }

  private void answer(int status, byte[] body) {
    server.createContext(
        "/v1/traces",
        exchange -> {
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
