package com.motionmavericks.portal.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the issuer's tokens keep what we read. */
@ConfigMapping(prefix = "portal.identity")
interface ClaimNames {
  /** The claim that names the tenant. */
  @WithDefault("tenant_id")
  String tenantClaim();

  /** The claim that names the role; set {@code quarkus.oidc.roles.role-claim-path} alike. */
  @WithDefault("role")
  String roleClaim();

  /** The claim that holds the mail address. */
  @WithDefault("email")
  String emailClaim();
}
