package com.motionmavericks.portal.pipeline;

import com.google.protobuf.CodedInputStream;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** In Tempo's place: takes OTLP over HTTP and counts the spans of each trace. Can go away. */
final class Sink implements AutoCloseable {
  private final Map<TraceId, Integer> spans = new ConcurrentHashMap<>();
  private final Canaries canaries;
  private final int port;
  private @Nullable HttpServer server;

  Sink(int port, Canaries canaries) {
    this.port = port;
    this.canaries = canaries;
    comeBack();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** How many spans of a trace arrived. */
  int spansOf(TraceId trace) {
    return spans.getOrDefault(trace, 0);
  }

  /** How many arrived of all traces. */
  long spans() {
    return spans.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Connections are refused from now on. */
  void goAway() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  void comeBack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/v1/traces", this::take);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readAllBytes();
    }
    if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    canaries.lookThrough(body);
    count(ExportTraceServiceRequest.parseFrom(CodedInputStream.newInstance(body)));
    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void count(ExportTraceServiceRequest request) {
    for (ResourceSpans of : request.getResourceSpansList()) {
      for (ScopeSpans scope : of.getScopeSpansList()) {
        for (Span span : scope.getSpansList()) {
          spans.merge(TraceId.of(span.getTraceId()), 1, Integer::sum);
        }
      }
    }
  }

  @Override
  public void close() {
    goAway();
  }
}
