package com.motionmavericks.portal.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.motionmavericks.portal.smoke.Http.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * OIDC clients of the smoke test's own, by the grant client_credentials. What their tokens say of
 * tenant and role is the provider's to decide: the tenant is one that nobody else is in, so that
 * what the samplers keep for it cannot be claimed by others.
 */
public final class ClientCredentials implements Identity {
  /** A client and how it proves itself. */
  public record Client(String id, String secret) {}

  private final Http http;
  private final URI tokenEndpoint;
  private final Client producer;
  private final Optional<Client> operator;

  /**
   * Of an issuer, whose token endpoint is discovered (OpenID Connect Discovery 1.0, section 4).
   *
   * @param producer acts in every role of the tenant
   * @param operator runs jobs; empty where the deployment gives none
   */
  public ClientCredentials(Http http, URI issuer, Client producer, Optional<Client> operator) {
    this.http = http;
    this.tokenEndpoint = discover(http, issuer);
    this.producer = producer;
    this.operator = operator;
  }

  @Override
  public String token(String tenant, String role, String user) {
    Client client =
        role.equals("operator")
            ? operator.orElseThrow(() -> new Journey.NotRun("no client of an operator was given"))
            : producer;
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encode(client.id()), encode(client.secret()));
    Answer answer = http.form(tokenEndpoint, form);
    if (answer.status() != 200) {
      // Without the answer: it may repeat what was sent.
      throw new Journey.Failed(
          "the issuer gives " + client.id() + " no token: status " + answer.status());
    }
    return answer.json().path("access_token").asText();
  }

  private static URI discover(Http http, URI issuer) {
    String base = issuer.toString().replaceAll("/$", "");
    Answer answer = http.get(URI.create(base + "/.well-known/openid-configuration"));
    String endpoint = answer.json().path("token_endpoint").asText("");
    if (endpoint.isEmpty()) {
      throw new Http.Unreachable("no token endpoint at the issuer " + issuer);
    }
    return URI.create(endpoint);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
