package com.motionmavericks.portal.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Where the issuer's tokens keep what we read. */
@ConfigMapping(prefix = "portal.identity")
interface ClaimNames {
  /** The claim that names the tenant. */
  @WithDefault("tenant_id")
  String tenantClaim();

  /** The claim that names the role. */
  @WithDefault("role")
  String roleClaim();

  /** The claims that may name the client of a service; the first that is there counts. */
  @WithDefault("azp,client_id")
  List<String> clientClaims();

  /** The claim that holds the mail address. */
  @WithDefault("email")
  String emailClaim();
}
