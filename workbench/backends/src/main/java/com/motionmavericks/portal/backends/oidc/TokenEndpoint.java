package com.motionmavericks.portal.backends.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /portal/token} with the grant client_credentials, for a service (by its secret) or
 * for a person (client {@code workbench}; form fields {@code tenant}, {@code role}, {@code user}).
 * With {@code flaw} the token is one that APIs must refuse. Errors are those of RFC 6749 §5.2.
 */
final class TokenEndpoint implements Route {
  private static final String SECRET = "development";
  private static final Set<String> SERVICES =
      Set.of(
          "projects-service",
          "milestones-service",
          "assets-service",
          "notifications-service",
          "sharelinks-service",
          "scheduler-service");

  /** Clients that are somebody, as a provider is set up for the smoke test of a deployed suite. */
  private static final Map<String, Caller> PEOPLE =
      Map.of(
          "portal-smoke",
          new Caller.Person("portal-smoke", "producer", Optional.of("smoke")),
          "portal-smoke-operator",
          new Caller.Person("portal-smoke-operator", "operator", Optional.empty()));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tokens tokens;

  TokenEndpoint(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A refusal as RFC 6749 words it. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String error;

    Refused(int status, String error, String description) {
      super(description);
      this.status = status;
      this.error = error;
    }
  }

  private record Client(String id, String secret) {}

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return request.getMethod().equals("POST")
        && request.getUrl().encodedPath().equals("/" + Issuer.ID + "/token");
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    try {
      Caller caller = caller(request);
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("access_token", token(caller, request));
      body.put("token_type", "Bearer");
      body.put("expires_in", caller.lifetime().toSeconds());
      return json(200, body);
    } catch (Refused e) {
      return json(
          e.status, Map.of("error", e.error, "error_description", String.valueOf(e.getMessage())));
    }
  }

  private String token(Caller caller, OAuth2HttpRequest request) throws Refused {
    String word = request.getFormParameters().getMap().get("flaw");
    if (word == null) {
      return tokens.issue(caller);
    }
    Flaw flaw =
        Flaw.ofWord(word)
            .orElseThrow(() -> new Refused(400, "invalid_request", "there is no such flaw"));
    return tokens.issue(caller, flaw);
  }

  private static Caller caller(OAuth2HttpRequest request) throws Refused {
    Map<String, String> form = request.getFormParameters().getMap();
    if (!"client_credentials".equals(form.get("grant_type"))) {
      throw new Refused(400, "unsupported_grant_type", "grant_type must be client_credentials");
    }
    Client client = client(request.getHeaders().get("Authorization"), form);
    if (client.id().equals(Caller.Person.CLIENT)) {
      return person(form);
    }
    boolean known = SERVICES.contains(client.id()) || PEOPLE.containsKey(client.id());
    if (!known || !client.secret().equals(SECRET)) {
      throw new Refused(401, "invalid_client", "unknown client or wrong secret");
    }
    return PEOPLE.getOrDefault(client.id(), new Caller.Service(client.id()));
  }

  private static Caller person(Map<String, String> form) throws Refused {
    String role = form.getOrDefault("role", "");
    Optional<String> tenant =
        Optional.ofNullable(form.get("tenant")).filter(name -> !name.isBlank());
    if (role.isBlank() || (tenant.isEmpty() && !role.equals("operator"))) {
      throw new Refused(400, "invalid_request", "role and (but for operator) tenant are required");
    }
    String user = form.getOrDefault("user", "");
    return new Caller.Person(user.isBlank() ? "demo-" + role : user, role, tenant);
  }

  private static Client client(@Nullable String authorization, Map<String, String> form)
      throws Refused {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return new Client(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }
    try {
      byte[] pair = Base64.getDecoder().decode(authorization.substring(6).strip());
      String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
      return new Client(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    } catch (IllegalArgumentException e) {
      throw new Refused(401, "invalid_client", "the Authorization header is malformed");
    }
  }

  private static String decode(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private static OAuth2HttpResponse json(int status, Map<String, ?> body) {
    var headers = Headers.of("Content-Type", "application/json", "Cache-Control", "no-store");
    try {
      return new OAuth2HttpResponse(headers, status, JSON.writeValueAsString(body), null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers become JSON", e);
    }
  }
}
