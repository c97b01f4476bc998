package com.motionmavericks.portal.scheduler.sharetokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanupConfigTest {
  @Test
  void hasDefaults() {
    CleanupConfig config = Mapped.defaults(CleanupConfig.class, Map.of());

    assertThat(config.cron()).isEqualTo("0 */5 * * * ?");
    assertThat(config.batch()).isEqualTo(2000);
    assertThat(config.timeLimit()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void canBeSet() {
    CleanupConfig config =
        Mapped.full(
            CleanupConfig.class,
            Map.of(
                "portal.scheduler.share-token-cleanup.cron", "off",
                "portal.scheduler.share-token-cleanup.batch", "7",
                "portal.scheduler.share-token-cleanup.time-limit", "PT1M"));

    assertThat(config.cron()).isEqualTo("off");
    assertThat(config.batch()).isEqualTo(7);
    assertThat(config.timeLimit()).isEqualTo(Duration.ofMinutes(1));
  }
}
