package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Calls over HTTP, on the one client of the JDK that is ready at once. */
public final class Http {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 15_000;

  private Http() {}

  /**
   * An answer, whatever its status.
   *
   * @param traceId of the header {@code x-trace-id}
   */
  public record Answer(int status, String body, Optional<String> traceId) {
    public boolean isGood() {
      return status >= 200 && status < 300;
    }

    public JsonNode json() {
      return Json.parse(body);
    }
  }

  /** GET; the exception says that nobody answered. */
  public static Answer get(String url, Map<String, String> headers) throws IOException {
    return call("GET", url, headers, "");
  }

  /** POST of a body whose type is among the headers. */
  public static Answer post(String url, Map<String, String> headers, String body)
      throws IOException {
    return call("POST", url, headers, body);
  }

  private static Answer call(String method, String url, Map<String, String> headers, String body)
      throws IOException {
    var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    try {
      connection.setRequestMethod(method);
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      headers.forEach(connection::setRequestProperty);
      if (method.equals("POST")) {
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
          out.write(body.getBytes(StandardCharsets.UTF_8));
        }
      }
      int status = connection.getResponseCode();
      InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      String text = "";
      if (in != null) {
        try (in) {
          text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      return new Answer(status, text, Optional.ofNullable(connection.getHeaderField("x-trace-id")));
    } finally {
      connection.disconnect();
    }
  }
}
