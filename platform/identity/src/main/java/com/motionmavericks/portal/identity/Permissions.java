package com.motionmavericks.portal.identity;

import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Answers {@code @PermissionsAllowed} from the service's {@link Policy}. Made at the start, so that
 * a service whose table cannot be read does not come up.
 */
@Startup
@Singleton
final class Permissions implements SecurityIdentityAugmentor {
  private final Policy policy;
  private final Claims claims;
  private final Config config;

  Permissions(Instance<Policy> policy, Claims claims, Config config) {
    this.policy = policy.isUnsatisfied() ? Policy.closed() : policy.get();
    this.claims = claims;
    this.config = config;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(
            identity.getPrincipal() instanceof JsonWebToken token
                ? QuarkusSecurityIdentity.builder(identity)
                    .addPermissionChecker(
                        wanted -> Uni.createFrom().item(allows(token, wanted.getName())))
                    .build()
                : identity);
  }

  private boolean allows(JsonWebToken token, String action) {
    return claims
        .role(token)
        .map(
            role ->
                role == Role.SERVICE
                    ? mayCall(claims.client(token), action)
                    : policy.reach(role, action) != Reach.NOBODY)
        .orElse(false);
  }

  private boolean mayCall(String client, String action) {
    return policy.services(action).stream().map(this::clientId).anyMatch(client::equals);
  }

  /** Under which id the issuer knows a service of the suite. */
  private String clientId(String service) {
    return config.getOptionalValue("portal.clients." + service, String.class).orElse(service);
  }
}
