package com.motionmavericks.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsConfigTest {
  @Test
  void hasDefaults() {
    EventsConfig config =
        Mapped.defaults(
            EventsConfig.class, Map.of(), Map.of("quarkus.application.name", "assets-service"));

    assertThat(config.stream()).isEqualTo("portal.events.assets-service");
    assertThat(config.relay()).isTrue();
    assertThat(config.outboxRetention()).isEqualTo(Duration.ofHours(24));
    assertThat(config.takeoverAfter()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.maxDeliveries()).isEqualTo(8);
    assertThat(config.streamLength()).isEqualTo(100_000);
  }

  @Test
  void canBeSet() {
    EventsConfig config =
        Mapped.full(
            EventsConfig.class,
            Map.of(
                "portal.events.stream", "other",
                "portal.events.relay", "false",
                "portal.events.outbox-retention", "PT1H",
                "portal.events.takeover-after", "PT5S",
                "portal.events.max-deliveries", "3",
                "portal.events.stream-length", "500"));

    assertThat(config.stream()).isEqualTo("other");
    assertThat(config.relay()).isFalse();
    assertThat(config.outboxRetention()).isEqualTo(Duration.ofHours(1));
    assertThat(config.takeoverAfter()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.maxDeliveries()).isEqualTo(3);
    assertThat(config.streamLength()).isEqualTo(500);
  }
}
