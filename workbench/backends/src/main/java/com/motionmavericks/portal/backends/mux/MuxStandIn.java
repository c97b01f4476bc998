package com.motionmavericks.portal.backends.mux;

import com.motionmavericks.portal.backends.http.Control;
import com.motionmavericks.portal.backends.http.Faults;
import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.LoopbackServer;
import com.motionmavericks.portal.backends.http.RequestLog;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import com.motionmavericks.portal.backends.http.StandIn;
import com.motionmavericks.portal.backends.http.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mux Video on loopback: uploads take bytes, become assets, and signed webhooks tell of it. */
public final class MuxStandIn implements AutoCloseable {
  /** The user of Basic authentication. */
  public static final String TOKEN_ID = "development-mux-token-id";

  /** The password of Basic authentication. */
  public static final String TOKEN_SECRET = "development-mux-token-secret";

  /** The key of the webhooks' signatures. */
  public static final String WEBHOOK_SECRET = "development-mux-webhook-secret";

  private static final Duration PROCESSING = Duration.ofMillis(200);
  private static final int MAX_BODY = 1 << 20;

  private final Webhooks webhooks;
  private final Uploads uploads;
  private final LoopbackServer server;

  private MuxStandIn(Webhooks webhooks, Uploads uploads, LoopbackServer server) {
    this.webhooks = webhooks;
    this.uploads = uploads;
    this.server = server;
  }

  /**
   * Starts it with 200 ms between the last byte and a ready asset.
   *
   * @param port 0 takes a free one
   * @param webhookUrl null sends no webhooks until the control API sets an address
   * @throws java.net.BindException where the port is taken
   */
  public static MuxStandIn start(int port, @Nullable URI webhookUrl) throws IOException {
    return start(port, webhookUrl, PROCESSING);
  }

  /** The same with another time between the last byte and a ready asset. */
  public static MuxStandIn start(int port, @Nullable URI webhookUrl, Duration processing)
      throws IOException {
    var webhooks = new Webhooks(webhookUrl, new MuxSignature(WEBHOOK_SECRET));
    var uploads = new Uploads(new MuxEvents(webhooks), processing);
    var log = new RequestLog();
    var faults = new Faults(MuxError::onPurpose);
    Router control = faults.add(control(log, webhooks, uploads));
    Handler handler = StandIn.of(control, log, faults::around, service(uploads));
    try {
      var server = LoopbackServer.start("Mux stand-in", port, MAX_BODY, handler);
      return new MuxStandIn(webhooks, uploads, server);
    } catch (IOException e) {
      uploads.close();
      webhooks.close();
      throw e;
    }
  }

  public int port() {
    return server.port();
  }

  /** The base address to use in place of {@code https://api.mux.com}. */
  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
    uploads.close();
    webhooks.close();
  }

  /** Bytes go to an address that needs no credentials, everything else to the API. */
  private static Handler service(Uploads uploads) {
    Handler api = new MuxApi(uploads).handler();
    Router routes = new Router(api).on("PUT", "/_upload/{id}", new UploadBytes(uploads)::put);
    // Mux documents no request id; one is sent so that callers that record it can be tried.
    return request ->
        LoopbackServer.responseTo(request, routes)
            .with("x-request-id", UUID.randomUUID().toString());
  }

  private static Router control(RequestLog log, Webhooks webhooks, Uploads uploads) {
    return new Control(log, webhooks)
        .routes()
        .on(
            "POST",
            Control.PREFIX + "uploads/{id}/complete",
            request ->
                Response.json(
                    200,
                    uploads
                        .complete(
                            request.parameter("id"), "errored".equals(request.query("outcome")))
                        .json()))
        .on(
            "POST",
            Control.PREFIX + "uploads/{id}/fail",
            request -> Response.json(200, uploads.fail(request.parameter("id")).json()))
        .on(
            "POST",
            Control.PREFIX + "uploads/{id}/time-out",
            request -> Response.json(200, uploads.timeOut(request.parameter("id")).json()));
  }
}
