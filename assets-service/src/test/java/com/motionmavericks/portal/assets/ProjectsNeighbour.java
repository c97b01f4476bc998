package com.motionmavericks.portal.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;

/**
 * The projects service, as far as we ask it: whoever sends a token may see every project but {@link
 * #HIDDEN}.
 */
public final class ProjectsNeighbour implements QuarkusTestResourceLifecycleManager {
  static final UUID HIDDEN = UUID.fromString("00000000-0000-7000-8000-000000000000");
  private static final String PREFIX = "/projects/";

  private final HttpServer server = create();

  @Override
  public Map<String, String> start() {
    server.createContext(PREFIX, ProjectsNeighbour::answer);
    server.start();
    return Map.of(
        "quarkus.rest-client.projects.url", "http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange call) throws IOException {
    String id = call.getRequestURI().getPath().substring(PREFIX.length());
    boolean known = call.getRequestHeaders().containsKey("Authorization");
    int status = !known ? 401 : id.equals(HIDDEN.toString()) ? 404 : 200;
    byte[] body = "{\"id\":\"%s\",\"name\":\"A project\"}".formatted(id).getBytes(UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new IllegalStateException("a free port was refused", failure);
    }
  }
}
