package com.motionmavericks.portal.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A collector that answers as it is told, on real HTTP. */
final class CollectorDouble implements AutoCloseable {
  private final HttpServer server;
  private final CountDownLatch firstRequest = new CountDownLatch(1);
  private final List<Span> accepted = new CopyOnWriteArrayList<>();
  private volatile Function<ExportTraceServiceRequest, Reply> behaviour = request -> Reply.OK;

  /**
   * An answer.
   *
   * @param rejected how many spans a partial success leaves out
   */
  record Reply(int status, long rejected) {
    static final Reply OK = new Reply(200, 0);

    static Reply status(int status) {
      return new Reply(status, 0);
    }
  }

  CollectorDouble() throws IOException {
    this(0);
  }

  CollectorDouble(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/traces", this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  void answers(Function<ExportTraceServiceRequest, Reply> behaviour) {
    this.behaviour = behaviour;
  }

  List<Span> accepted() {
    return List.copyOf(accepted);
  }

  void awaitFirstRequest() throws InterruptedException {
    assertThat(firstRequest.await(20, TimeUnit.SECONDS)).as("a request came").isTrue();
  }

  private void receive(HttpExchange exchange) throws IOException {
    ExportTraceServiceRequest request = parse(exchange.getRequestBody().readAllBytes());
    firstRequest.countDown();
    Reply reply = behaviour.apply(request);
    byte[] body = new byte[0];
    if (reply.status() == 200) {
      spans(request).skip(reply.rejected()).forEach(accepted::add);
      body = response(reply).toByteArray();
    }
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** All of a request, whatever their resource and scope. */
  static java.util.stream.Stream<Span> spans(ExportTraceServiceRequest request) {
    return request.getResourceSpansList().stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream());
  }

  private static ExportTraceServiceResponse response(Reply reply) {
    return reply.rejected() == 0
        ? ExportTraceServiceResponse.getDefaultInstance()
        : ExportTraceServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportTracePartialSuccess.newBuilder()
                    .setErrorMessage("too many")
                    .setRejectedSpans(reply.rejected()))
            .build();
  }

  private static ExportTraceServiceRequest parse(byte[] body) {
    try {
      return ExportTraceServiceRequest.parseFrom(body);
    } catch (InvalidProtocolBufferException notOtlp) {
      throw new AssertionError(notOtlp);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
