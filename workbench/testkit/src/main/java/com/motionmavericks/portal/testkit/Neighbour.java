package com.motionmavericks.portal.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.testkit.authorisation.Studio;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Another service of the suite, for tests of one service alone: real HTTP, answers from the test.
 * Subclass it, and name the subclass in {@code @QuarkusTestResource}.
 */
public abstract class Neighbour implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpServer server;
  private final String name;

  /** What a neighbour was asked. */
  public record Request(
      String method, String path, Map<String, List<String>> headers, String body) {
    /** The first value, or an empty string. */
    public String header(String header) {
      return headers.getOrDefault(header, List.of("")).getFirst();
    }

    /** Did the token of somebody come with it who is a member of no project? */
    public boolean isOfOutsider() {
      return subject().startsWith(Studio.OUTSIDER);
    }

    /** Whose token came with it; empty without one. Signatures are the service's to check. */
    private String subject() {
      String[] token = header("Authorization").split("[ .]", -1);
      if (token.length < 3) {
        return "";
      }
      try {
        return JSON.readTree(Base64.getUrlDecoder().decode(token[2])).path("sub").asText();
      } catch (IOException malformed) {
        throw new UncheckedIOException(malformed);
      }
    }
  }

  /** What it says: a status and a JSON body, which may be empty. */
  public record Answer(int status, String body) {}

  /**
   * A neighbour at a free port.
   *
   * @param name as in {@code quarkus.rest-client.<name>.url}
   */
  protected Neighbour(String name) {
    this.name = name;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Decides on the answer; called from several threads. */
  protected abstract Answer answer(Request request);

  @Override
  public Map<String, String> start() {
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return Map.of(
        "quarkus.rest-client." + name + ".url",
        "http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      Answer answer = answer(request);
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("content-type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Remembers requests, for tests that look at what was asked. */
  public static final class Log {
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public void add(Request request) {
      requests.add(request);
    }

    /** All requests for a path that contains the part. */
    public List<Request> containing(String part) {
      return requests.stream().filter(request -> request.path().contains(part)).toList();
    }
  }
}
