package com.motionmavericks.portal.backends.telemetry.viewer;

import com.motionmavericks.portal.backends.http.LoopbackServer;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import com.motionmavericks.portal.backends.telemetry.TraceSpan;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zipkin2.Span;
import zipkin2.storage.InMemoryStorage;

/** Serves Lens at {@code /zipkin/} with the newest spans. */
public final class Viewer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Viewer.class.getName());

  /** Fewer than the store keeps: this copy is for looking, and costs about 1 kB a span. */
  private static final int MAX_SPANS = 100_000;

  private static final int MAX_BODY = 64 << 10;

  /** Keys with few values, offered while typing a search. */
  private static final List<String> COMPLETED =
      List.of(
          "error.type",
          "http.request.method",
          "http.response.status_code",
          "http.route",
          "otel.status_code",
          "role",
          "share_link.outcome",
          "status",
          "template",
          "tenant_id");

  private static final Map<String, Object> CONFIG =
      Map.of(
          "environment",
          "",
          "queryLimit",
          20,
          "defaultLookback",
          3_600_000,
          "searchEnabled",
          true,
          "dependency",
          Map.of("enabled", true, "lowErrorRate", 0.5, "highErrorRate", 0.75));

  private final InMemoryStorage storage;
  private final LoopbackServer server;

  private Viewer(InMemoryStorage storage, LoopbackServer server) {
    this.storage = storage;
    this.server = server;
  }

  /**
   * Starts serving, with nothing to show yet.
   *
   * @param port 0 takes a free one
   * @throws java.net.BindException where the port is taken
   */
  public static Viewer start(int port) throws IOException {
    InMemoryStorage storage =
        InMemoryStorage.newBuilder().maxSpanCount(MAX_SPANS).autocompleteKeys(COMPLETED).build();
    Router routes =
        new ZipkinApi(storage)
            .routes(new Router(LensFiles::serve))
            .on("GET", "/zipkin/config.json", _ -> Response.json(200, CONFIG));
    return new Viewer(storage, LoopbackServer.start("trace viewer", port, MAX_BODY, routes));
  }

  public int port() {
    return server.port();
  }

  /** Shows more spans; the oldest traces give way. */
  public void add(Collection<TraceSpan> spans) {
    var shown = new ArrayList<Span>();
    for (TraceSpan span : spans) {
      try {
        shown.add(ZipkinSpans.translate(span));
      } catch (IllegalArgumentException e) {
        // The store is the truth: what Zipkin will not hold must not refuse an export.
        LOG.log(Level.WARNING, () -> "cannot show " + span.traceId() + "/" + span.spanId(), e);
      }
    }
    try {
      storage.accept(shown).execute();
    } catch (IOException e) {
      throw new IllegalStateException("a store in memory does no input or output", e);
    }
  }

  public void clear() {
    storage.clear();
  }

  @Override
  public void close() {
    server.close();
    storage.close();
  }
}
