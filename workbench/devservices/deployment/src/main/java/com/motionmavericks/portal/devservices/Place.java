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
    return Map.ofEntries(
        Map.entry(
            "quarkus.datasource.reactive.url", listing -> "postgresql://" + postgres(listing)),
        Map.entry(
            "quarkus.datasource.jdbc.url", listing -> "jdbc:postgresql://" + postgres(listing)),
        Map.entry("quarkus.datasource.username", _ -> database),
        Map.entry("quarkus.datasource.password", _ -> "development"),
        Map.entry("quarkus.redis.hosts", this::redisUrl),
        Map.entry("quarkus.oidc.auth-server-url", listing -> listing.oidc().issuer()),
        Map.entry("quarkus.oidc-client.auth-server-url", listing -> listing.oidc().issuer()),
        Map.entry("portal.mux.url", listing -> listing.mux().url()),
        Map.entry("portal.resend.url", listing -> listing.resend().url()),
        Map.entry("portal.upstash.url", listing -> listing.upstash().url()),
        Map.entry("quarkus.otel.exporter.otlp.endpoint", listing -> listing.otlp().url()));
  }

  private String postgres(Listing listing) {
    return "%s:%d/%s".formatted(listing.postgres().host(), listing.postgres().port(), database);
  }

  private String redisUrl(Listing listing) {
    return "redis://%s:%d/%d".formatted(listing.redis().host(), listing.redis().port(), redis);
  }
}
