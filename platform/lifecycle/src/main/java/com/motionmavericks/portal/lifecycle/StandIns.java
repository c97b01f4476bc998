package com.motionmavericks.portal.lifecycle;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What lies outside of the suite is reached by https and not on this machine. */
@Singleton
public final class StandIns implements StartUpCheck {
  private static final List<String> OUTSIDE =
      List.of(
          "portal.mux.url",
          "portal.resend.url",
          "portal.upstash.url",
          "quarkus.oidc.auth-server-url",
          "quarkus.oidc-client.auth-server-url");

  @Override
  public String id() {
    return "stand-ins";
  }

  @Override
  public Optional<String> objection(Settings settings) {
    List<String> found =
        OUTSIDE.stream()
            .filter(name -> settings.value(name).filter(this::unsafe).isPresent())
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("no https address of the real thing in " + String.join(", ", found) + ".");
  }

  private boolean unsafe(String value) {
    try {
      URI address = URI.create(value);
      return !"https".equals(address.getScheme())
          || address.getHost() == null
          || Listeners.isLoopback(address.getHost());
    } catch (IllegalArgumentException malformed) {
      return true;
    }
  }
}
