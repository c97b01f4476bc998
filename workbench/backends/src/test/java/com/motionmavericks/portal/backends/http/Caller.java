package com.motionmavericks.portal.backends.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls a server under test over real HTTP. */
public final class Caller implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String[] headers;

  /** Sends these headers, name after value, with each call. */
  public Caller(URI base, String... headers) {
    this.base = base;
    this.headers = headers;
  }

  public HttpResponse<byte[]> get(String path) {
    return call("GET", path, new byte[0]);
  }

  public HttpResponse<byte[]> delete(String path) {
    return call("DELETE", path, new byte[0]);
  }

  public HttpResponse<byte[]> post(String path, String json, String... more) {
    return call("POST", path, json.getBytes(StandardCharsets.UTF_8), more);
  }

  public HttpResponse<byte[]> put(String path, String json) {
    return call("PUT", path, json.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<byte[]> call(String method, String path, byte[] body, String... more) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (more.length > 0) {
      request.headers(more);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<byte[]> response) {
    @Nullable JsonNode tree = Json.parse(response.body());
    return Objects.requireNonNull(tree, () -> "not JSON: " + text(response));
  }

  public static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
