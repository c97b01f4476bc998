package com.motionmavericks.portal.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Bearer tokens of the real issuer, with real signatures. */
public final class Tokens {
  private static final Map<Map<String, String>, String> ISSUED = new ConcurrentHashMap<>();

  private Tokens() {}

  /** A tenant that no other test knows. */
  public static String freshTenant() {
    return "t-" + UUID.randomUUID();
  }

  /** Somebody of a tenant. */
  public static String of(String tenant, String role, String user) {
    return issue(Map.of("client_id", "workbench", "tenant", tenant, "role", role, "user", user));
  }

  /** Somebody of a tenant, whoever. */
  public static String of(String tenant, String role) {
    return of(tenant, role, role + "-of-" + tenant);
  }

  /** Somebody of the platform, who has no tenant. */
  public static String ofOperator() {
    return issue(Map.of("client_id", "workbench", "role", "operator"));
  }

  /**
   * A token that must be refused.
   *
   * @param flaw as the issuer names it: {@code expired}, {@code other_audience}, …
   */
  public static String flawed(String tenant, String role, String flaw) {
    return issue(Map.of("client_id", "workbench", "tenant", tenant, "role", role, "flaw", flaw));
  }

  /** A service that calls as itself: {@code projects-service}. */
  public static String ofService(String service) {
    return issue(Map.of("client_id", service));
  }

  private static String issue(Map<String, String> claims) {
    return ISSUED.computeIfAbsent(claims, Tokens::fetch);
  }

  private static String fetch(Map<String, String> claims) {
    String form =
        claims.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(
                Collectors.joining(
                    "&", "grant_type=client_credentials&client_secret=development&", ""));
    JsonNode answer = Http.postForm(URI.create(Backends.issuer() + "/token"), form);
    return answer.required("access_token").asText();
  }
}
