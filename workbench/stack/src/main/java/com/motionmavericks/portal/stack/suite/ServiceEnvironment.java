package com.motionmavericks.portal.stack.suite;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a service is told of this machine: by its environment, as in production. */
public final class ServiceEnvironment {
  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

  private ServiceEnvironment() {}

  /**
   * The variables of one service.
   *
   * @param own the launcher's environment: who names a collector there sends everything to it
   */
  public static Map<String, String> of(String service, Ports ports, Map<String, String> own) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("QUARKUS_PROFILE", "local");
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
    variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(Ports.management(service))));
    String database = "localhost:%d/%s".formatted(ports.of("postgres"), service);
    variables.put("QUARKUS_DATASOURCE_USERNAME", service);
    variables.put("QUARKUS_DATASOURCE_PASSWORD", "development");
    variables.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database);
    variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + database);
    variables.put("QUARKUS_REDIS_HOSTS", "redis://localhost:%d/0".formatted(ports.of("redis")));
    variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.issuer());
    variables.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", ports.issuer());
    variables.put("PORTAL_MUX_URL", ports.url("mux"));
    variables.put("PORTAL_RESEND_URL", ports.url("resend"));
    variables.put("PORTAL_UNSUBSCRIBE_PUBLIC_URL", ports.url("notifications"));
    variables.put("PORTAL_UPSTASH_URL", ports.url("upstash"));
    variables.put("PORTAL_SHARELINKS_PUBLIC_URL", ports.url("sharelinks"));
    variables.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector(ports, own));
    String headers = own.getOrDefault("OTEL_EXPORTER_OTLP_HEADERS", "");
    if (!headers.isBlank()) {
      variables.put("QUARKUS_OTEL_EXPORTER_OTLP_HEADERS", headers);
    }
    for (String neighbour : Ports.SERVICES) {
      variables.put(
          "QUARKUS_REST_CLIENT_%s_URL".formatted(neighbour.toUpperCase(Locale.ROOT)),
          ports.url(neighbour));
    }
    return variables;
  }

  /** Whether spans go to a collector of the caller's, and not to the receiver here. */
  static boolean hasOwnCollector(Map<String, String> own) {
    return !own.getOrDefault(ENDPOINT, "").isBlank();
  }

  private static String collector(Ports ports, Map<String, String> own) {
    return hasOwnCollector(own) ? own.getOrDefault(ENDPOINT, "") : ports.url("otlp");
  }
}
