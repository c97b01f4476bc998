package com.motionmavericks.portal.backends.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.backends.machine.Ports;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port =
      Objects.requireNonNull(Ports.choose(List.of("oidc"), Map.of(), Map.of()).get("oidc"));

  /** Of all tests: to make a key takes a second. */
  @TempDir static Path home;

  private Issuer issuer;

  @BeforeEach
  void start() {
    issuer = Issuer.start(port, home);
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void discoveryNamesItselfByTheAddressItWasAskedAt() throws Exception {
    JsonNode document = json(get("/.well-known/openid-configuration"));
    assertThat(document.path("issuer").asText()).isEqualTo("http://localhost:" + port + "/portal");
    assertThat(document.path("token_endpoint").asText()).isEqualTo(issuer.address() + "/token");
  }

  @Test
  void aServiceGetsATokenForItself() throws Exception {
    // When
    JsonNode answer = json(token("projects-service:development", "grant_type=client_credentials"));

    // Then
    JWTClaimsSet claims = verified(answer.path("access_token").asText());
    assertThat(claims.getIssuer()).isEqualTo(issuer.address().toString());
    assertThat(claims.getAudience()).containsExactly("portal");
    assertThat(claims.getSubject()).isEqualTo("projects-service");
    assertThat(claims.getStringClaim("azp")).isEqualTo("projects-service");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("projects-service");
    assertThat(claims.getStringClaim("role")).isEqualTo("service");
    assertThat(claims.getClaims()).doesNotContainKeys("tenant_id", "email");
    assertThat(lifetime(claims)).isEqualTo(Duration.ofMinutes(10));
    assertThat(answer.path("expires_in").asInt()).isEqualTo(600);
  }

  @Test
  void aDeveloperBecomesAPerson() throws Exception {
    // When
    String form = "grant_type=client_credentials&client_id=workbench&tenant=acme&role=producer";
    JWTClaimsSet claims = verified(json(token(null, form)).path("access_token").asText());

    // Then
    assertThat(claims.getSubject()).isEqualTo("demo-producer");
    assertThat(claims.getStringClaim("tenant_id")).isEqualTo("acme");
    assertThat(claims.getStringClaim("role")).isEqualTo("producer");
    assertThat(claims.getStringClaim("email")).isEqualTo("demo-producer@acme.example");
    assertThat(claims.getStringClaim("name")).isEqualTo("Demo Producer");
    assertThat(lifetime(claims)).isEqualTo(Duration.ofHours(12));

    // And with a name of their own
    JWTClaimsSet ada =
        verified(json(token(null, form + "&user=ada")).path("access_token").asText());
    assertThat(ada.getSubject()).isEqualTo("ada");
    assertThat(ada.getStringClaim("email")).isEqualTo("ada@acme.example");
  }

  @Test
  void aTestGetsATokenWithAFlaw() throws Exception {
    String form = "grant_type=client_credentials&client_id=workbench&tenant=acme&role=admin&flaw=";

    JWTClaimsSet expired = verified(flawed(form + "expired"));
    assertThat(expired.getExpirationTime()).isBefore(Date.from(Instant.now()));
    assertThat(verified(flawed(form + "other_audience")).getAudience()).doesNotContain("portal");
    assertThat(verified(flawed(form + "other_issuer")).getIssuer())
        .isNotEqualTo(issuer.address().toString());
    assertThat(verified(flawed(form + "no_tenant")).getClaims()).doesNotContainKey("tenant_id");
    assertThatThrownBy(() -> verified(flawed(form + "other_key")))
        .isInstanceOf(AssertionError.class);
    assertThat(flawed(form + "unsigned")).endsWith(".");
    assertRefused(token(null, form + "none"), 400, "invalid_request");
  }

  private String flawed(String form) throws Exception {
    return json(token(null, form)).path("access_token").asText();
  }

  @Test
  void refusalsAreThoseOfTheStandard() throws Exception {
    String grant = "grant_type=client_credentials";
    assertRefused(token("projects-service:wrong", grant), 401, "invalid_client");
    assertRefused(token("unknown-service:development", grant), 401, "invalid_client");
    assertRefused(token(null, grant), 401, "invalid_client");
    assertRefused(
        token(null, grant + "&client_id=workbench&role=producer"), 400, "invalid_request");
    assertRefused(
        token("projects-service:development", "grant_type=password"),
        400,
        "unsupported_grant_type");
  }

  @Test
  void tokensStayValidAcrossARestart() throws Exception {
    // Given
    String form = "grant_type=client_credentials&client_id=workbench&tenant=acme&role=client";
    String token = json(token(null, form)).path("access_token").asText();

    // When
    issuer.close();
    issuer = Issuer.start(port, home);

    // Then
    assertThat(verified(token).getSubject()).isEqualTo("demo-client");
  }

  private void assertRefused(HttpResponse<String> answer, int status, String error)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("error").asText()).isEqualTo(error);
  }

  private JWTClaimsSet verified(String token) throws Exception {
    var jwt = SignedJWT.parse(token);
    var key = JWKSet.parse(get("/jwks").body()).getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).as("signature").isTrue();
    return jwt.getJWTClaimsSet();
  }

  private static Duration lifetime(JWTClaimsSet claims) {
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(issuer.address() + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> token(@org.jspecify.annotations.Nullable String basic, String form)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(issuer.address() + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (basic != null) {
      String credentials =
          Base64.getEncoder()
              .encodeToString(basic.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + credentials);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
