package com.motionmavericks.portal.backends.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The doors of every stand-in that the real service does not have, under {@code /_control}. */
public final class Control {
  /** Where the doors are; requests there are neither logged nor authenticated. */
  public static final String PREFIX = "/_control/";

  private static final int DEFAULT_LIMIT = 1_000;

  private final RequestLog log;
  private final Webhooks webhooks;

  public Control(RequestLog log, Webhooks webhooks) {
    this.log = log;
    this.webhooks = webhooks;
  }

  /** A router with the doors that all stand-ins share: to what they were asked. */
  public static Router requests(RequestLog log) {
    String path = PREFIX + "requests";
    return new Router(_ -> Response.json(404, Map.of("error", "no such control")))
        .on("GET", path, request -> find(log, request))
        .on(
            "DELETE",
            path,
            _ -> {
              log.clear();
              return Response.empty(204);
            });
  }

  /** The same, and those of stand-ins that call back. */
  public Router routes() {
    return requests(log)
        .on("GET", PREFIX + "webhook", _ -> webhook())
        .on("PUT", PREFIX + "webhook", this::setWebhook)
        .on("GET", PREFIX + "webhook/disorder", _ -> Response.json(200, webhooks.disorder().json()))
        .on("PUT", PREFIX + "webhook/disorder", this::disturb)
        .on("GET", PREFIX + "webhooks", r -> Response.json(200, webhooks.deliveries(limit(r))));
  }

  /** The {@code limit} of a request, 1,000 where none is given. */
  public static int limit(Request request) {
    String text = request.query("limit");
    try {
      return text == null ? DEFAULT_LIMIT : Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException _) {
      throw new Refused(Response.json(400, Map.of("error", "limit: not a number: " + text)));
    }
  }

  private static Response find(RequestLog log, Request request) {
    String path = request.query("path");
    return Response.json(200, log.find(path == null ? "" : path, limit(request)));
  }

  private Response webhook() {
    URI url = webhooks.url();
    return Response.json(200, Json.object().put("url", url == null ? null : url.toString()));
  }

  private Response setWebhook(Request request) throws IOException {
    ObjectNode body = Json.parseObject(request.body());
    JsonNode url = body == null ? null : body.get("url");
    if (url == null || !(url.isNull() || url.isTextual())) {
      throw new Refused(Response.json(400, Map.of("error", "wanted {\"url\": string or null}")));
    }
    webhooks.url(url.isNull() ? null : absolute(url.asText()));
    return webhook();
  }

  private Response disturb(Request request) throws IOException {
    ObjectNode body = Json.parseObject(request.body());
    webhooks.disturb(Disorder.of(body == null ? Json.object() : body));
    return Response.json(200, webhooks.disorder().json());
  }

  private static @Nullable URI absolute(String text) {
    try {
      URI uri = URI.create(text);
      if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // answered below
    }
    throw new Refused(Response.json(400, Map.of("error", "url: not an http address: " + text)));
  }
}
