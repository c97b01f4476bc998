package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import java.io.IOException;
import java.util.Map;

/** Whether a part can be used. */
public final class Readiness {
  private Readiness() {}

  /** Asks a service's own readiness. */
  public static boolean ofService(String name, Ports ports) {
    try {
      String url = ports.url(Ports.management(name)) + "/q/health/ready";
      return Http.get(url, Map.of()).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the daemon with this pid says that all of its servers run. */
  static boolean ofBackends(Checkout checkout, long pid) {
    return listing(checkout).path("pid").asLong(-1) == pid;
  }

  /** Whether a backend accepts connections. */
  public static boolean ofBackend(String name, Ports ports) {
    return Loopback.answers(ports.of(name));
  }

  /** What the daemon wrote of what runs where. */
  static JsonNode listing(Checkout checkout) {
    return Json.read(checkout.up().resolve("backends.json"));
  }
}
