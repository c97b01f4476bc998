package com.motionmavericks.portal.lifecycle;

import java.util.List;
import java.util.Set;

/** Where the service listens. */
final class Listeners {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private Listeners() {}

  /** The HTTP server and the management interface; an unset host listens everywhere. */
  static boolean allOnLoopback(Settings settings) {
    return List.of("quarkus.http.host", "quarkus.management.host").stream()
        .allMatch(name -> settings.value(name).map(LOOPBACK::contains).orElse(false));
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }
}
