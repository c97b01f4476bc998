package com.motionmavericks.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimNamesTest {
  @Test
  void hasDefaults() {
    ClaimNames names = Mapped.defaults(ClaimNames.class, Map.of());

    assertThat(names.tenantClaim()).isEqualTo("tenant_id");
    assertThat(names.roleClaim()).isEqualTo("role");
    assertThat(names.emailClaim()).isEqualTo("email");
    assertThat(names.clientClaims()).containsExactly("azp", "client_id");
  }

  @Test
  void canBeSet() {
    ClaimNames names =
        Mapped.full(
            ClaimNames.class,
            Map.of(
                "portal.identity.tenant-claim", "org",
                "portal.identity.role-claim", "groups",
                "portal.identity.client-claims", "appid",
                "portal.identity.email-claim", "mail"));

    assertThat(names.tenantClaim()).isEqualTo("org");
    assertThat(names.roleClaim()).isEqualTo("groups");
    assertThat(names.emailClaim()).isEqualTo("mail");
    assertThat(names.clientClaims()).containsExactly("appid");
  }
}
