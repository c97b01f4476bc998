package com.motionmavericks.portal.assets.mux;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MuxConfigTest {
  private static final Map<String, String> REQUIRED =
      Map.of(
          "portal.mux.url", "https://mux.example",
          "portal.mux.token-id", "id",
          "portal.mux.token-secret", "secret",
          "portal.mux.webhook-secrets", "new,old");

  @Test
  void hasDefaults() {
    MuxConfig config = Mapped.defaults(MuxConfig.class, REQUIRED);

    assertThat(config.uploadTimeout()).isEqualTo(Duration.ofHours(1));
    assertThat(config.corsOrigin()).isEmpty();
    assertThat(config.creationInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.testTenants()).containsExactly("smoke");
    assertThat(config.downloads()).isTrue();
    assertThat(config.calls()).isEqualTo(8);
    assertThat(config.rest()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void canBeSet() {
    Map<String, String> all = new java.util.HashMap<>(REQUIRED);
    all.put("portal.mux.upload-timeout", "PT2M");
    all.put("portal.mux.cors-origin", "https://portal.example");
    all.put("portal.mux.creation-interval", "PT3S");
    all.put("portal.mux.test-tenants", "trial,tests");
    all.put("portal.mux.downloads", "false");
    all.put("portal.mux.calls", "2");
    all.put("portal.mux.rest", "PT5S");

    MuxConfig config = Mapped.full(MuxConfig.class, all);

    assertThat(config.url()).isEqualTo(URI.create("https://mux.example"));
    assertThat(config.webhookSecrets()).containsExactly("new", "old");
    assertThat(config.uploadTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.corsOrigin()).contains("https://portal.example");
    assertThat(config.creationInterval()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.testTenants()).isEqualTo(Set.of("trial", "tests"));
    assertThat(config.downloads()).isFalse();
    assertThat(config.calls()).isEqualTo(2);
    assertThat(config.rest()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.authorization()).isEqualTo("Basic aWQ6c2VjcmV0");
  }
}
