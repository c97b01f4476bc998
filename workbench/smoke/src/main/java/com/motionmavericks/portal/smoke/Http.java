package com.motionmavericks.portal.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** JSON over HTTP, as a front end would speak it. */
public final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper mapper = new ObjectMapper();

  /** An answer; its body is a missing node where it is no JSON. */
  public record Answer(int status, JsonNode json, Map<String, String> headers) {
    /** The support code of the answer. */
    public Optional<String> traceId() {
      return header("x-trace-id").filter(id -> id.matches("[0-9a-f]{32}"));
    }

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  public Answer get(URI address, String... headers) {
    return send(HttpRequest.newBuilder(address), headers);
  }

  /** Sends a JSON body. */
  public Answer send(String method, URI address, Object body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(mapper.valueToTree(body).toString()));
    return send(request, headers);
  }

  public Answer delete(URI address, String... headers) {
    return send(HttpRequest.newBuilder(address).DELETE(), headers);
  }

  public Answer form(URI address, String form) {
    return send(
        HttpRequest.newBuilder(address)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public Answer put(URI address, byte[] bytes) {
    return send(HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(bytes)));
  }

  private Answer send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpRequest built = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
      Map<String, String> first = new java.util.HashMap<>();
      response.headers().map().forEach((name, values) -> first.put(name, values.getFirst()));
      return new Answer(response.statusCode(), json(response.body()), first);
    } catch (ConnectException nobody) {
      throw new Unreachable(
          "nobody answers at " + built.uri().getAuthority() + ": is the suite up?", nobody);
    } catch (IOException failure) {
      throw new Unreachable(built.method() + " " + built.uri().getPath() + ": " + failure, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unreachable("stopped", stopped);
    }
  }

  private JsonNode json(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : mapper.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** Somebody could not be asked. */
  public static final class Unreachable extends RuntimeException {
    Unreachable(String message, Throwable cause) {
      super(message, cause);
    }

    Unreachable(String message) {
      super(message);
    }
  }
}
