package com.motionmavericks.portal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartUpGateTest {
  private static final List<StartUpCheck> CHECKS =
      List.of(new DevelopmentCredentials(), new StandIns());

  @ParameterizedTest
  @CsvSource({
    "portal.mux.token-secret, development-mux-token-secret",
    "portal.resend.webhook-secrets, whsec_cG9ydGFsLWRldmVsb3BtZW50LXdlYmhvb2sta2V5",
    "portal.sealing.keys, cG9ydGFsLWRldmVsb3BtZW50LXNlYWxpbmcta2V5LTA=",
    "portal.unsubscribe.keys, cG9ydGFsLWRldmVsb3BtZW50LXVuc3Vic2NyaWJlLWs=",
    "quarkus.datasource.password, my-development-password",
    "portal.mux.url, http://localhost:9081",
    "portal.resend.url, https://127.0.0.1",
    "portal.upstash.url, http://localhost:9083",
    "portal.upstash.token, development-upstash-token",
    "quarkus.oidc.auth-server-url, http://issuer.example"
  })
  void objectsToWhatIsGoodForDevelopmentOnly(String name, String value) {
    assertThat(StartUpGate.objections(CHECKS, settings(Map.of(name, value)), Set.of()))
        .singleElement()
        .asString()
        .contains(name)
        .doesNotContain(value);
  }

  @Test
  void letsRealSettingsPass() {
    Settings real =
        settings(
            Map.of(
                "portal.mux.token-secret", "f3b1c2",
                "portal.mux.url", "https://api.mux.com",
                "quarkus.datasource.password", "a-long-one"));

    assertThat(StartUpGate.objections(CHECKS, real, Set.of())).isEmpty();
  }

  @Test
  void acceptsWhatAnOperatorNames() {
    Settings standIn = settings(Map.of("portal.mux.url", "http://localhost:9081"));

    assertThat(StartUpGate.objections(CHECKS, standIn, Set.of("other", "stand-ins"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, localhost, true", "0.0.0.0, 127.0.0.1, false", "127.0.0.1, '', false"})
  void knowsListenersOnLoopback(String http, String management, boolean loopback) {
    Settings settings =
        settings(Map.of("quarkus.http.host", http, "quarkus.management.host", management));

    assertThat(Listeners.allOnLoopback(settings)).isEqualTo(loopback);
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(values, "test", 100))
            .build());
  }
}
