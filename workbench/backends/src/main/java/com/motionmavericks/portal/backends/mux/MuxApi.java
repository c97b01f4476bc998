package com.motionmavericks.portal.backends.mux;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import com.motionmavericks.portal.backends.http.Router;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The authenticated API under {@code /video/v1}. */
final class MuxApi {
  private static final int DEFAULT_TIMEOUT = 3_600;
  private static final int MIN_TIMEOUT = 60;
  private static final int MAX_TIMEOUT = 604_800;
  private static final int DEFAULT_PAGE = 25;

  private final Uploads uploads;

  MuxApi(Uploads uploads) {
    this.uploads = uploads;
  }

  Handler handler() {
    String base = "/video/v1/";
    return authenticated(
        new Router(
                _ -> {
                  throw MuxError.notFound();
                })
            .on("POST", base + "uploads", this::create)
            .on("GET", base + "uploads", r -> page(r, uploads.uploads(), Upload::json))
            .on("GET", base + "uploads/{id}", r -> data(200, uploads.upload(id(r)).json()))
            .on("PUT", base + "uploads/{id}/cancel", r -> data(200, uploads.cancel(id(r)).json()))
            .on("GET", base + "assets", r -> page(r, uploads.assets(), Asset::json))
            .on("GET", base + "assets/{id}", r -> data(200, uploads.asset(id(r)).json()))
            .on("DELETE", base + "assets/{id}", this::delete));
  }

  private Response create(Request request) throws IOException {
    ObjectNode body = Json.parseObject(request.body());
    if (body == null) {
      throw MuxError.invalid("The body must be a JSON object");
    }
    String id = MuxIds.next();
    JsonNode cors = body.path("cors_origin");
    Upload upload =
        new Upload(
            id,
            "http://" + host(request) + "/_upload/" + id,
            Upload.Status.WAITING,
            timeout(body.path("timeout")),
            cors.isTextual() ? cors.asText() : null,
            body.path("test").asBoolean(false),
            Instant.now(),
            AssetSettings.of(body.get("new_asset_settings")),
            0,
            null);
    uploads.add(upload);
    return data(201, upload.json());
  }

  private Response delete(Request request) {
    uploads.delete(id(request));
    return Response.empty(204);
  }

  private static int timeout(JsonNode given) {
    if (given.isMissingNode() || given.isNull()) {
      return DEFAULT_TIMEOUT;
    }
    if (!given.isInt() || given.asInt() < MIN_TIMEOUT || given.asInt() > MAX_TIMEOUT) {
      throw MuxError.invalid("timeout: must be between 60 and 604800 seconds");
    }
    return given.asInt();
  }

  private static String host(Request request) {
    String host = request.header("host");
    return host == null ? "localhost" : host;
  }

  private static String id(Request request) {
    return request.parameter("id");
  }

  private static Response data(int status, ObjectNode data) {
    return Response.json(status, Map.of("data", data));
  }

  private interface Rendered<T> {
    ObjectNode json(T value);
  }

  private static <T> Response page(Request request, List<T> all, Rendered<T> rendered) {
    long limit = number(request, "limit", DEFAULT_PAGE);
    long from = Math.min((number(request, "page", 1) - 1) * limit, all.size());
    var data =
        all.stream().skip(from).limit(limit).map(value -> (JsonNode) rendered.json(value)).toList();
    return Response.json(200, Map.of("data", data));
  }

  private static int number(Request request, String name, int otherwise) {
    String text = request.query(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw MuxError.invalid(name + ": must be a positive number");
    }
    return Integer.parseInt(text);
  }

  private static Handler authenticated(Handler inner) {
    byte[] wanted = bytes("Basic " + base64(MuxStandIn.TOKEN_ID + ":" + MuxStandIn.TOKEN_SECRET));
    return request -> {
      String given = request.header("authorization");
      if (given == null || !MessageDigest.isEqual(bytes(given), wanted)) {
        throw MuxError.unauthorized();
      }
      return inner.handle(request);
    };
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
