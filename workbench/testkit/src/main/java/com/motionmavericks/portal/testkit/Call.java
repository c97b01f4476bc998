package com.motionmavericks.portal.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request to the service under test, whoever makes it. */
public final class Call {
  // As an ingress asks; HTTP/2 costs more, and some tests ask thousands of times.
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final byte @Nullable [] body;

  private Call(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
  }

  public static Call get(String path) {
    return new Call("GET", path, Map.of(), null);
  }

  public static Call delete(String path) {
    return new Call("DELETE", path, Map.of(), null);
  }

  /** Without a body, or with one whose bytes matter. */
  public static Call post(String path, byte @Nullable [] body) {
    return new Call("POST", path, Map.of(), body);
  }

  /** With a body in JSON. */
  public static Call post(String path, Object body) {
    return new Call("POST", path, Map.of("content-type", "application/json"), json(body));
  }

  /** A change of whatever is there, in JSON. */
  public static Call patch(String path, Object body) {
    return new Call(
        "PATCH", path, Map.of("content-type", "application/json", "if-match", "*"), json(body));
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  /** Empty where there is none. */
  public byte[] body() {
    return body == null ? new byte[0] : body.clone();
  }

  public Call with(String header, String value) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.put(header, value);
    return new Call(method, path, all, body);
  }

  public Call without(String header) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.remove(header);
    return new Call(method, path, all, body);
  }

  public Call at(String otherPath) {
    return new Call(method, otherPath, headers, body);
  }

  public Call by(String otherMethod) {
    return new Call(otherMethod, path, headers, body);
  }

  public Call sending(byte[] otherBody) {
    return new Call(method, path, headers, otherBody);
  }

  /** For a shell, to be tried by hand. */
  public String curl() {
    return Curl.line(this, headers);
  }

  /**
   * Sends it.
   *
   * @param token null for nobody
   * @throws UncheckedIOException where no answer comes within fifteen seconds
   */
  public Answer as(@Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .timeout(PATIENCE)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    if (token != null) {
      request.header("authorization", "Bearer " + token);
    }
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static byte[] json(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
