package com.motionmavericks.portal.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResendConfigTest {
  @Test
  void hasDefaults() {
    ResendConfig config =
        Mapped.defaults(
            ResendConfig.class,
            Map.of("portal.resend.api-key", "re_x", "portal.resend.webhook-secrets", "whsec_x"));

    assertThat(config.url()).isEqualTo("https://api.resend.com");
    assertThat(config.from()).isEqualTo("Motion Mavericks <portal@motionmavericks.example>");
  }

  @Test
  void canBeSet() {
    ResendConfig config =
        Mapped.full(
            ResendConfig.class,
            Map.of(
                "portal.resend.url", "https://resend.example",
                "portal.resend.api-key", "re_x",
                "portal.resend.webhook-secrets", "whsec_new,whsec_old",
                "portal.resend.from", "us@studio.example"));

    assertThat(config.url()).isEqualTo("https://resend.example");
    assertThat(config.apiKey()).isEqualTo("re_x");
    assertThat(config.webhookSecrets()).containsExactly("whsec_new", "whsec_old");
    assertThat(config.from()).isEqualTo("us@studio.example");
  }
}
