package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Control;
import com.motionmavericks.portal.backends.http.Faults;
import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.LoopbackServer;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.RequestLog;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import com.motionmavericks.portal.backends.http.StandIn;
import com.motionmavericks.portal.backends.http.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Resend on loopback: it accepts mails, keeps them for tests to read, and reports them. */
public final class ResendStandIn implements AutoCloseable {
  /** The bearer token. */
  public static final String API_KEY = "re_development_stand_in";

  /** The secret of the webhooks' Svix signatures. */
  public static final String WEBHOOK_SECRET =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString("portal-development-webhook-key".getBytes(StandardCharsets.UTF_8));

  private static final int MAX_BODY = 4 << 20;

  private final Webhooks webhooks;
  private final LoopbackServer server;

  private ResendStandIn(Webhooks webhooks, LoopbackServer server) {
    this.webhooks = webhooks;
    this.server = server;
  }

  /**
   * Starts with an empty outbox.
   *
   * @param port 0 takes a free one
   * @param webhookUrl null sends no webhooks until the control API sets an address
   * @throws java.net.BindException where the port is taken
   */
  public static ResendStandIn start(int port, @Nullable URI webhookUrl) throws IOException {
    return start(port, webhookUrl, InstantSource.system());
  }

  /** The same with another clock for the 24 hours of idempotency keys. */
  public static ResendStandIn start(int port, @Nullable URI webhookUrl, InstantSource clock)
      throws IOException {
    var webhooks = new Webhooks(webhookUrl, new SvixSignature(WEBHOOK_SECRET));
    var outbox = new Outbox(webhooks);
    var keys = new IdempotencyKeys(clock);
    var rate = new RateHeaders(clock);
    var log = new RequestLog();
    var faults = new Faults(ResendError::onPurpose);
    Router control = faults.add(control(log, webhooks, outbox, keys, rate));
    Handler handler =
        StandIn.of(control, log, faults::around, new ResendApi(outbox, keys, rate).handler());
    try {
      var server = LoopbackServer.start("Resend stand-in", port, MAX_BODY, handler);
      return new ResendStandIn(webhooks, server);
    } catch (IOException e) {
      webhooks.close();
      throw e;
    }
  }

  public int port() {
    return server.port();
  }

  /** The base address to use in place of {@code https://api.resend.com}. */
  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
    webhooks.close();
  }

  private static Router control(
      RequestLog log, Webhooks webhooks, Outbox outbox, IdempotencyKeys keys, RateHeaders rate) {
    return new Control(log, webhooks)
        .routes()
        .on("GET", Control.PREFIX + "rate", _ -> Response.json(200, rate.json()))
        .on(
            "PUT",
            Control.PREFIX + "rate",
            request -> {
              ObjectNode wanted = Json.parseObject(request.body());
              rate.set(wanted == null ? Json.object() : wanted);
              return Response.json(200, rate.json());
            })
        .on("GET", Control.PREFIX + "emails", request -> find(outbox, request))
        .on("POST", Control.PREFIX + "emails/{id}/{event}", request -> happen(outbox, request))
        .on(
            "DELETE",
            Control.PREFIX + "emails",
            _ -> {
              outbox.clear();
              keys.clear();
              return Response.empty(204);
            });
  }

  private static Response happen(Outbox outbox, Request request) {
    Mail mail = outbox.mail(request.parameter("id"));
    if (mail == null) {
      throw ResendError.notFound("Email");
    }
    outbox.happen(mail, Fate.ofWord(request.parameter("event")), Duration.ZERO);
    return Response.empty(204);
  }

  private static Response find(Outbox outbox, Request request) {
    String to = request.query("to");
    var tags = request.queryAll("tag").stream().map(tag -> tag.split(":", 2)).toList();
    var found =
        outbox.find(
            Control.limit(request),
            mail ->
                (to == null || mail.draft().to().contains(to))
                    && tags.stream()
                        .allMatch(
                            tag ->
                                tag.length == 2 && tag[1].equals(mail.draft().tags().get(tag[0]))));
    return Response.json(200, found.stream().map(Mail::controlJson).toList());
  }
}
