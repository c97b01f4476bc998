package com.motionmavericks.portal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The shared backends of dev mode and tests, as their state file tells of them. */
public final class Backends {
  private static final Path STATE = Path.of(".portal", "dev", "backends.json");

  private Backends() {}

  /** {@code http://localhost:<port>/portal}. */
  public static URI issuer() {
    return address("oidc", "issuer");
  }

  /** The trace receiver with its query API. */
  public static URI traces() {
    return address("otlp", "url");
  }

  public static URI mux() {
    return address("mux", "url");
  }

  public static URI resend() {
    return address("resend", "url");
  }

  public static URI upstash() {
    return address("upstash", "url");
  }

  /** Where PostgreSQL listens on this machine. */
  public static int postgresPort() {
    return state().required("postgres").required("port").asInt();
  }

  /** Where Redis listens on this machine. */
  public static int redisPort() {
    return state().required("redis").required("port").asInt();
  }

  private static URI address(String backend, String member) {
    return URI.create(state().required(backend).required(member).asText());
  }

  private static JsonNode state() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(STATE);
      if (Files.exists(file)) {
        return read(file);
      }
    }
    throw new IllegalStateException("no shared backends: " + STATE + " is nowhere above");
  }

  private static JsonNode read(Path file) {
    try {
      return Objects.requireNonNull(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
