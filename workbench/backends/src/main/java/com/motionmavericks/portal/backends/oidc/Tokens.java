package com.motionmavericks.portal.backends.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs access tokens with the claims the suite reads. */
final class Tokens {
  private static final String AUDIENCE = "portal";

  /** Its key is made when somebody asks for it, once: that takes a second. */
  private static final class Stranger {
    static final RSAKey KEY = SigningKey.generate();
  }

  private final URI issuer;
  private final RSAKey key;
  private final Clock clock;

  Tokens(URI issuer, RSAKey key, Clock clock) {
    this.issuer = issuer;
    this.key = key;
    this.clock = clock;
  }

  /** A signed access token in its compact form. */
  String issue(Caller caller) {
    return signed(claims(caller).build(), key);
  }

  /** One that an API must refuse. */
  String issue(Caller caller, Flaw flaw) {
    var claims = claims(caller);
    Date past = Date.from(clock.instant().minus(Duration.ofHours(1)));
    return switch (flaw) {
      case EXPIRED ->
          signed(claims.issueTime(past).notBeforeTime(past).expirationTime(past).build(), key);
      case OTHER_AUDIENCE -> signed(claims.audience("somebody-else").build(), key);
      case OTHER_ISSUER -> signed(claims.issuer("https://elsewhere.example").build(), key);
      case OTHER_KEY -> signed(claims.build(), Stranger.KEY);
      case UNSIGNED -> new PlainJWT(claims.build()).serialize();
      case NO_TENANT -> signed(claims.claim("tenant_id", null).build(), key);
    };
  }

  private JWTClaimsSet.Builder claims(Caller caller) {
    Instant now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer.toString())
            .audience(AUDIENCE)
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(caller.lifetime())))
            .jwtID(UUID.randomUUID().toString())
            .subject(caller.subject())
            .claim("role", caller.role())
            .claim("azp", caller.clientId())
            .claim("client_id", caller.clientId());
    if (caller instanceof Caller.Person person) {
      claims.claim("email", person.email()).claim("name", person.name());
      person.tenant().ifPresent(tenant -> claims.claim("tenant_id", tenant));
    }
    return claims;
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key of our own signs", e);
    }
    return token.serialize();
  }
}
