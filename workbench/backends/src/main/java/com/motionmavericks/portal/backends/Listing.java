package com.motionmavericks.portal.backends;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.motionmavericks.portal.backends.postgres.Databases;

/**
 * {@code backends.json}: what runs where. It is there exactly while all of it is ready.
 *
 * @param startedAt ISO 8601, UTC
 */
@JsonNaming(SnakeCaseStrategy.class)
record Listing(
    long pid,
    String startedAt,
    Postgres postgres,
    Redis redis,
    Oidc oidc,
    Address mux,
    Address resend,
    Address upstash,
    Address otlp,
    Address viewer) {

  record Postgres(String host, int port, long pid, String password) {
    static Postgres of(int port, long pid) {
      return new Postgres("localhost", port, pid, Databases.PASSWORD);
    }
  }

  record Redis(String host, int port, long pid) {
    static Redis of(int port, long pid) {
      return new Redis("localhost", port, pid);
    }
  }

  record Oidc(String issuer) {}

  record Address(String url) {
    static Address of(int port, String path) {
      return new Address("http://localhost:" + port + path);
    }
  }
}
