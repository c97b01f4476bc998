package com.motionmavericks.portal.backends.oidc;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom a token speaks for. */
sealed interface Caller {
  String subject();

  String role();

  String clientId();

  Duration lifetime();

  /** One of the suite's services, calling another on its own behalf: no tenant. */
  record Service(String clientId) implements Caller {
    @Override
    public String subject() {
      return clientId;
    }

    @Override
    public String role() {
      return "service";
    }

    @Override
    public Duration lifetime() {
      return Duration.ofMinutes(10);
    }
  }

  /**
   * Somebody a developer wants to be for a day.
   *
   * @param tenant none for the platform's own people
   */
  record Person(String subject, String role, Optional<String> tenant) implements Caller {
    static final String CLIENT = "workbench";

    @Override
    public String clientId() {
      return CLIENT;
    }

    @Override
    public Duration lifetime() {
      return Duration.ofHours(12);
    }

    String email() {
      return subject + "@" + tenant.orElse("portal") + ".example";
    }

    /** {@code demo-producer} → {@code Demo Producer}. */
    String name() {
      return Arrays.stream(subject.split("[-._]+"))
          .filter(word -> !word.isEmpty())
          .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
          .collect(Collectors.joining(" "));
    }
  }
}
