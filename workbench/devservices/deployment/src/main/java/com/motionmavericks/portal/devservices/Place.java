package com.motionmavericks.portal.devservices;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where in the shared backends an application keeps its data.
 *
 * @param database the PostgreSQL database, and the role that owns it
 * @param redis the index of the Redis database
 */
record Place(String database, int redis) {
  private static final List<String> SERVICES =
      List.of("projects", "milestones", "assets", "notifications", "sharelinks", "scheduler");

  /** What is no service (a library under test) shares this one. */
  private static final String OTHERS = "platform";

  /**
   * Tests keep apart from dev mode, and each service's from the others'; in dev mode the services
   * share a Redis database, because their events flow through it.
   *
   * @param application {@code quarkus.application.name}
   */
  static Place of(String application, boolean test) {
    String service = application.replaceFirst("-service$", "");
    int known = SERVICES.indexOf(service);
    String database = known < 0 ? OTHERS : service;
    int redis = known < 0 ? SERVICES.size() + 1 : known + 1;
    return test ? new Place(database + "_test", redis) : new Place(database, 0);
  }

  /** Configuration keys and how each is read from the listing. Keys nobody reads do no harm. */
  Map<String, Function<Listing, String>> configuration() {
    return Map.of(
        "quarkus.datasource.reactive.url", listing -> "postgresql://" + postgres(listing),
        "quarkus.datasource.jdbc.url", listing -> "jdbc:postgresql://" + postgres(listing),
        "quarkus.datasource.username", _ -> database,
        "quarkus.datasource.password", _ -> "development",
        "quarkus.redis.hosts", this::redisUrl,
        "quarkus.oidc.auth-server-url", listing -> listing.oidc().issuer(),
        "quarkus.oidc-client.auth-server-url", listing -> listing.oidc().issuer(),
        "portal.mux.url", listing -> listing.mux().url(),
        "portal.resend.url", listing -> listing.resend().url(),
        "quarkus.otel.exporter.otlp.endpoint", listing -> listing.otlp().url());
  }

  private String postgres(Listing listing) {
    return "%s:%d/%s".formatted(listing.postgres().host(), listing.postgres().port(), database);
  }

  private String redisUrl(Listing listing) {
    return "redis://%s:%d/%d".formatted(listing.redis().host(), listing.redis().port(), redis);
  }
}
