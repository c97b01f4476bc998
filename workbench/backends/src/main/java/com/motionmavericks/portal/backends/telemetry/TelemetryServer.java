package com.motionmavericks.portal.backends.telemetry;

import com.google.protobuf.InvalidProtocolBufferException;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.LoopbackServer;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import com.motionmavericks.portal.backends.telemetry.viewer.Viewer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Receives OTLP over HTTP, answers what it received as JSON on the same port, and shows it in the
 * viewer on another. The store here is the truth; the viewer holds a translated copy.
 */
public final class TelemetryServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(TelemetryServer.class.getName());
  private static final int MAX_SPANS = 500_000;
  private static final long MAX_BYTES = 256L << 20;
  private static final long SEGMENT_BYTES = 64L << 20;

  private final OtlpSpans reader = new OtlpSpans();
  private final OtlpReceiver receiver = new OtlpReceiver(this::receive);
  private final TraceStore store;
  private final SegmentLog log;
  private final Viewer viewer;
  private final LoopbackServer server;

  private TelemetryServer(int otlpPort, int viewerPort, Path stateDir, int maxSpans)
      throws IOException {
    this.store = new TraceStore(maxSpans, MAX_BYTES);
    this.log = new SegmentLog(stateDir.resolve("traces"), SEGMENT_BYTES);
    this.viewer = Viewer.start(viewerPort);
    log.replay(this::replay);
    try {
      this.server = LoopbackServer.start("OTLP", otlpPort, OtlpReceiver.MAX_BODY, routes());
    } catch (IOException e) {
      viewer.close();
      log.close();
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
    return start(otlpPort, viewerPort, stateDir, MAX_SPANS);
  }

  /** The same with another bound than 500,000 spans. */
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
    server.close();
    viewer.close();
    log.close();
  }

  private Router routes() {
    return new Router(_ -> Response.json(404, Map.of("error", "no such path or method")))
        .on("POST", "/v1/traces", receiver::traces)
        .on("POST", "/v1/logs", receiver::logs)
        .on("POST", "/v1/metrics", receiver::metrics)
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
    log.clear();
    store.clear();
    viewer.clear();
    return Response.empty(204);
  }

  private Response health(Request request) {
    var json =
        Json.object()
            .put("status", "ok")
            .put("traces", store.traceCount())
            .put("spans", store.spanCount())
            .put("evicted_spans", store.evictedCount());
    receiver.counts().forEach(json::put);
    return Response.json(200, json);
  }

  private void receive(ExportTraceServiceRequest request) {
    try {
      log.append(request.toByteArray());
    } catch (IOException e) {
      // A full disk costs the memory across restarts, not the trace at hand.
      LOG.log(Level.WARNING, "received spans will not survive a restart: " + e);
    }
    show(request);
  }

  private void replay(byte[] bytes) {
    try {
      show(ExportTraceServiceRequest.parseFrom(bytes));
    } catch (InvalidProtocolBufferException e) {
      LOG.log(Level.WARNING, "left out a stored request that cannot be read: " + e);
    }
  }

  private void show(ExportTraceServiceRequest request) {
    List<TraceSpan> spans = reader.read(request);
    store.add(spans);
    viewer.add(spans);
  }
}
