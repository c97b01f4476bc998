package com.motionmavericks.portal.backends.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A received request. The body is read when asked for, so that large uploads never fill memory. */
public final class Request {
  private final String method;
  private final String path;
  private final Map<String, List<String>> query;
  private final Map<String, String> headers;
  private final InputStream stream;
  private final int maxBody;
  private byte @Nullable [] body;
  private Map<String, String> parameters = Map.of();

  Request(HttpExchange exchange, int maxBody) {
    this.method = exchange.getRequestMethod();
    this.path = exchange.getRequestURI().getPath();
    this.query = queryOf(exchange.getRequestURI().getRawQuery());
    this.headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), String.join(", ", v)));
    this.stream = exchange.getRequestBody();
    this.maxBody = maxBody;
  }

  public String method() {
    return method;
  }

  /** The decoded path, without the query. */
  public String path() {
    return path;
  }

  /** The first value of a query parameter, or null. */
  public @Nullable String query(String name) {
    List<String> values = queryAll(name);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** All values of a query parameter, in order. */
  public List<String> queryAll(String name) {
    return query.getOrDefault(name, List.of());
  }

  /** A header's value by its lower-case name, or null. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** All headers by lower-case name. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** What stood in the place of {@code {name}} in the matched path template. */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no {" + name + "} in the template of " + path);
    }
    return value;
  }

  /**
   * The whole body.
   *
   * @throws Refused with 413 where it is larger than the server allows
   */
  public byte[] body() throws IOException {
    if (body == null) {
      byte[] read = stream.readNBytes(maxBody + 1);
      if (read.length > maxBody) {
        throw new Refused(Response.text(413, "the body is larger than " + maxBody + " bytes"));
      }
      body = read;
    }
    return body;
  }

  /** The body where somebody has read it, else null: for logs, which must not consume a stream. */
  public byte @Nullable [] bodyIfRead() {
    return body;
  }

  /** Reads the body to its end without keeping it; returns its length in bytes. */
  public long drain() throws IOException {
    return stream.transferTo(OutputStream.nullOutputStream());
  }

  void matched(Map<String, String> values) {
    this.parameters = values;
  }

  private static Map<String, List<String>> queryOf(@Nullable String raw) {
    var result = new LinkedHashMap<String, List<String>>();
    if (raw == null || raw.isEmpty()) {
      return result;
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      result.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
    }
    return result;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
