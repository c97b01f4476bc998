package com.motionmavericks.portal.lifecycle;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No credential of the workbench: each of those says "development". */
@Singleton
public final class DevelopmentCredentials implements StartUpCheck {
  private static final List<String> WHERE =
      List.of("portal.", "quarkus.datasource.", "quarkus.oidc", "quarkus.redis.");

  /** "portal-development", which all keys begin with that are written in base64. */
  private static final String IN_BASE64 = "cG9ydGFsLWRldmVsb3BtZW50";

  @Override
  public String id() {
    return "development-credentials";
  }

  @Override
  public Optional<String> objection(Settings settings) {
    List<String> found =
        WHERE.stream()
            .flatMap(settings::names)
            .filter(name -> isSecret(name) && settings.value(name).filter(this::known).isPresent())
            .sorted()
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("development values in " + String.join(", ", found) + "; set the real ones.");
  }

  private static boolean isSecret(String name) {
    return Stream.of("password", "secret", "secrets", "key", "token", "token-id", "keys")
        .anyMatch(name::endsWith);
  }

  private boolean known(String value) {
    return value.contains("development") || value.contains(IN_BASE64);
  }
}
