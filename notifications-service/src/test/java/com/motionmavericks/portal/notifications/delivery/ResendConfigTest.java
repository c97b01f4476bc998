package com.motionmavericks.portal.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Duration;
import java.time.LocalTime;
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
    assertThat(config.takeoverAfter()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.quotaDay()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(config.quotaMonth()).isEqualTo(1);
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
                "portal.resend.from", "us@studio.example",
                "portal.resend.takeover-after", "30s",
                "portal.resend.quota-day", "14:30",
                "portal.resend.quota-month", "17"));

    assertThat(config.url()).isEqualTo("https://resend.example");
    assertThat(config.apiKey()).isEqualTo("re_x");
    assertThat(config.webhookSecrets()).containsExactly("whsec_new", "whsec_old");
    assertThat(config.from()).isEqualTo("us@studio.example");
    assertThat(config.takeoverAfter()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.quotaDay()).isEqualTo(LocalTime.of(14, 30));
    assertThat(config.quotaMonth()).isEqualTo(17);
  }
}
