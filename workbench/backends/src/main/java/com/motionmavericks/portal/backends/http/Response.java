package com.motionmavericks.portal.backends.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: status, headers and a body, whole or written when it is sent. */
public final class Response {
  private static final int UNKNOWN = -1;

  private final int status;
  private final Map<String, String> headers;
  private final long length;
  private final Body body;

  /** Writes a body that is too large to be held. */
  @FunctionalInterface
  public interface Body {
    /**
     * Writes all of it.
     *
     * @throws IOException breaks the connection, so that the caller does not take a part for all
     */
    void writeTo(OutputStream out) throws IOException;
  }

  private Response(int status, Map<String, String> headers, long length, Body body) {
    this.status = status;
    this.headers = headers;
    this.length = length;
    this.body = body;
  }

  public int status() {
    return status;
  }

  /** Headers by name. */
  public Map<String, String> headers() {
    return headers;
  }

  boolean hasBody() {
    return length != 0;
  }

  /** In bytes, as {@link com.sun.net.httpserver.HttpExchange} wants it: 0 says chunked. */
  long declaredLength() {
    return length == UNKNOWN ? 0 : length;
  }

  Body body() {
    return body;
  }

  /** An answer without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), 0, out -> {});
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
    return new Response(status, Map.of("content-type", type), body.length, out -> out.write(body));
  }

  /** An answer of any media type, whose body is written when it is sent. */
  public static Response streamed(int status, String type, Body body) {
    return new Response(status, Map.of("content-type", type), UNKNOWN, body);
  }

  /** The same answer with one more header. */
  public Response with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, length, body);
  }

  /** The same answer with more headers. */
  public Response with(Map<String, String> others) {
    var more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Response(status, more, length, body);
  }
}
