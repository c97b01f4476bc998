package com.motionmavericks.portal.backends;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * {@code backends.json}: what runs where. It is there exactly while all of it is ready.
 *
 * @param startedAt ISO 8601, UTC
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Listing(
    long pid,
    String startedAt,
    Postgres postgres,
    Redis redis,
    Oidc oidc,
    @Nullable Address mux,
    @Nullable Address resend,
    @Nullable Address otlp,
    @Nullable Address viewer) {

  record Postgres(String host, int port, long pid, String password) {}

  record Redis(String host, int port, long pid) {}

  record Oidc(String issuer) {}

  record Address(String url) {
    static Address of(int port, String path) {
      return new Address("http://localhost:" + port + path);
    }
  }
}
