package com.motionmavericks.portal.backends.telemetry;

import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.LoopbackServer;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import com.motionmavericks.portal.backends.telemetry.viewer.Viewer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Receives OTLP over HTTP, answers what it received on the same port, raw or as JSON, and shows it
 * in the viewer on another. The store here is the truth; the viewer holds a translated copy.
 */
public final class TelemetryServer implements AutoCloseable {
  private static final int MAX_SPANS = 500_000;

  /** What one takes with all its attributes, and its copy in the viewer; measured, rounded up. */
  private static final long HEAP_A_SPAN = 5_000;

  private static final long MAX_BYTES = 256L << 20;

  /** Bytes of each of the two files that a signal keeps on disk. */
  private static final long TRACE_SEGMENT = 64L << 20;

  private static final long OTHER_SEGMENT = 16L << 20;

  private final OtlpSpans reader = new OtlpSpans();
  private final TraceStore store;
  private final Viewer viewer;
  private final Signal<ExportTraceServiceRequest> traces;
  private final Signal<ExportMetricsServiceRequest> metrics;
  private final Signal<ExportLogsServiceRequest> logs;
  private final LoopbackServer server;

  private final Deque<Closeable> opened = new ArrayDeque<>();

  private TelemetryServer(int otlpPort, int viewerPort, Path stateDir, int maxSpans)
      throws IOException {
    this.store = new TraceStore(maxSpans, MAX_BYTES);
    try {
      this.viewer = Viewer.start(viewerPort);
      opened.push(viewer::close);
      this.traces =
          new Signal<>(
              stateDir.resolve("traces"),
              TRACE_SEGMENT,
              ExportTraceServiceRequest.parser(),
              ExportTraceServiceRequest::newBuilder,
              this::show);
      opened.push(traces);
      this.metrics =
          new Signal<>(
              stateDir.resolve("metrics"),
              OTHER_SEGMENT,
              ExportMetricsServiceRequest.parser(),
              ExportMetricsServiceRequest::newBuilder,
              _ -> {});
      opened.push(metrics);
      this.logs =
          new Signal<>(
              stateDir.resolve("logs"),
              OTHER_SEGMENT,
              ExportLogsServiceRequest.parser(),
              ExportLogsServiceRequest::newBuilder,
              _ -> {});
      opened.push(logs);
      this.server = LoopbackServer.start("OTLP", otlpPort, OtlpReceiver.MAX_BODY, routes());
      opened.push(server::close);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts both servers with what {@code stateDir/traces} kept from before.
   *
   * @param otlpPort 0 takes a free one
   * @param viewerPort 0 takes a free one
   * @throws java.net.BindException where a port is taken, with its number
   */
  public static TelemetryServer start(int otlpPort, int viewerPort, Path stateDir)
      throws IOException {
    long fit = Runtime.getRuntime().maxMemory() / HEAP_A_SPAN;
    return start(otlpPort, viewerPort, stateDir, (int) Math.min(MAX_SPANS, fit));
  }

  /** The same with another bound than 500,000 spans, or as many as the heap holds. */
  public static TelemetryServer start(int otlpPort, int viewerPort, Path stateDir, int maxSpans)
      throws IOException {
    return new TelemetryServer(otlpPort, viewerPort, stateDir, maxSpans);
  }

  public int otlpPort() {
    return server.port();
  }

  public int viewerPort() {
    return viewer.port();
  }

  @Override
  public void close() throws IOException {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  private Router routes() {
    return new Router(_ -> Response.json(404, Map.of("error", "no such path or method")))
        .on("POST", "/v1/traces", traces::receive)
        .on("GET", "/v1/traces", traces::serve)
        .on("POST", "/v1/metrics", metrics::receive)
        .on("GET", "/v1/metrics", metrics::serve)
        .on("DELETE", "/v1/metrics", metrics::clear)
        .on("POST", "/v1/logs", logs::receive)
        .on("GET", "/v1/logs", logs::serve)
        .on("DELETE", "/v1/logs", logs::clear)
        .on("GET", "/traces/{trace_id}", this::trace)
        .on("GET", "/traces", this::find)
        .on("DELETE", "/traces", this::empty)
        .on("GET", "/healthz", this::health);
  }

  private Response trace(Request request) {
    List<TraceSpan> spans = store.trace(request.parameter("trace_id").toLowerCase(Locale.ROOT));
    boolean full = "true".equals(request.query("full"));
    var json = spans.stream().map(span -> full ? span.fullJson() : span.json()).toList();
    return Response.json(json.isEmpty() ? 404 : 200, json);
  }

  private Response find(Request request) {
    var found = store.find(TraceQuery.of(request));
    return Response.json(200, found.stream().map(TraceSummary::json).toList());
  }

  private Response empty(Request request) throws IOException {
    Response cleared = traces.clear(request);
    store.clear();
    viewer.clear();
    return cleared;
  }

  private Response health(Request request) {
    var json =
        Json.object()
            .put("status", "ok")
            .put("traces", store.traceCount())
            .put("spans", store.spanCount())
            .put("evicted_spans", store.evictedCount())
            .put("metric_requests", metrics.count())
            .put("log_requests", logs.count());
    return Response.json(200, json);
  }

  private void show(ExportTraceServiceRequest request) {
    List<TraceSpan> spans = reader.read(request);
    store.add(spans);
    viewer.add(spans);
  }
}
