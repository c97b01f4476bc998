package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The authenticated API: send one mail, send many, look at one. */
final class ResendApi {
  private static final String BEARER = "Bearer ";
  private static final int MAX_BATCH = 100;

  private final Outbox outbox;
  private final IdempotencyKeys keys;
  private final RateHeaders rate;

  ResendApi(Outbox outbox, IdempotencyKeys keys, RateHeaders rate) {
    this.outbox = outbox;
    this.keys = keys;
    this.rate = rate;
  }

  Handler handler() {
    Router routes =
        new Router(
                _ -> {
                  throw ResendError.notFound("Endpoint");
                })
            .on("POST", "/emails", this::send)
            .on("POST", "/emails/batch", this::sendBatch)
            .on("GET", "/emails/{id}", this::get);
    Handler authenticated =
        request -> {
          authenticate(request);
          return routes.handle(request);
        };
    return new Handler() {
      @Override
      public Response handle(Request request) throws IOException {
        return rate.around(request, authenticated);
      }
    };
  }

  private Response send(Request request) throws IOException {
    JsonNode json = Json.parseObject(request.body());
    if (json == null) {
      throw ResendError.unreadable();
    }
    return once(request, json, () -> Response.json(200, accept(request, List.of(json)).getFirst()));
  }

  private Response sendBatch(Request request) throws IOException {
    JsonNode json = Json.parse(request.body());
    if (json == null || !json.isArray()) {
      throw ResendError.unreadable();
    }
    if (json.isEmpty() || json.size() > MAX_BATCH) {
      throw ResendError.invalid("A batch holds 1 to 100 emails.");
    }
    return once(request, json, () -> Response.json(200, Map.of("data", accept(request, json))));
  }

  private Response once(Request request, JsonNode json, Supplier<Response> make) {
    return keys.once(request.header("idempotency-key"), request.path(), json, make);
  }

  /** All are checked before one is taken: a batch is accepted whole or not at all. */
  private List<Map<String, String>> accept(Request request, Iterable<JsonNode> mails) {
    var drafts = new ArrayList<MailDraft>();
    mails.forEach(mail -> drafts.add(MailDraft.of(mail)));
    var headers = new TreeMap<>(request.headers());
    headers.remove("authorization");
    return drafts.stream()
        .map(draft -> outbox.accept(draft, request.header("idempotency-key"), headers))
        .map(mail -> Map.of("id", mail.id()))
        .toList();
  }

  private Response get(Request request) {
    Mail mail = outbox.mail(request.parameter("id"));
    if (mail == null) {
      throw ResendError.notFound("Email");
    }
    return Response.json(200, mail.json());
  }

  private static void authenticate(Request request) {
    String given = request.header("authorization");
    if (given == null || !given.startsWith(BEARER)) {
      throw ResendError.missingKey();
    }
    if (!given.substring(BEARER.length()).equals(ResendStandIn.API_KEY)) {
      throw ResendError.invalidKey();
    }
  }
}
