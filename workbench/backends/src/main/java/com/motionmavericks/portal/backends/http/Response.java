package com.motionmavericks.portal.backends.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: status, headers and the whole body. */
public final class Response {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Response(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  /** Headers by name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The bytes; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** An answer without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  /** An answer whose body is the value as JSON. */
  public static Response json(int status, Object value) {
    return of(status, "application/json", Json.bytes(value));
  }

  /** A plain text answer. */
  public static Response text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer of any media type. */
  public static Response of(int status, String type, byte[] body) {
    return new Response(status, Map.of("content-type", type), body);
  }

  /** The same answer with one more header. */
  public Response with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }

  /** The same answer with more headers. */
  public Response with(Map<String, String> others) {
    var more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Response(status, more, body);
  }
}
