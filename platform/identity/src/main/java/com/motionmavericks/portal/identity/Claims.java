package com.motionmavericks.portal.identity;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What we read of a token. */
@Singleton
final class Claims {
  private final ClaimNames names;

  Claims(ClaimNames names) {
    this.names = names;
  }

  /** Empty where the token names none that we know. */
  Optional<Role> role(JsonWebToken token) {
    return Role.ofClaim(text(token, names.roleClaim()));
  }

  /** Empty for platform roles. */
  String tenant(JsonWebToken token) {
    return text(token, names.tenantClaim());
  }

  String email(JsonWebToken token) {
    return text(token, names.emailClaim());
  }

  /** By which client the token was asked for; empty where it does not say. */
  String client(JsonWebToken token) {
    return names.clientClaims().stream()
        .map(claim -> text(token, claim))
        .filter(client -> !client.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String text(JsonWebToken token, String claim) {
    @Nullable Object value = token.getClaim(claim);
    return value == null ? "" : value.toString();
  }
}
