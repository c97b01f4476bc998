package com.motionmavericks.portal.scheduler.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepConfigTest {
  @Test
  void hasDefaults() {
    SweepConfig config = Mapped.defaults(SweepConfig.class, Map.of());

    assertThat(config.cron()).isEqualTo("0 2/5 * * * ?");
    assertThat(config.batch()).isEqualTo(5);
    assertThat(config.timeLimit()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void canBeSet() {
    SweepConfig config =
        Mapped.full(
            SweepConfig.class,
            Map.of(
                "portal.scheduler.asset-upload-sweep.cron", "off",
                "portal.scheduler.asset-upload-sweep.batch", "7",
                "portal.scheduler.asset-upload-sweep.time-limit", "PT1M"));

    assertThat(config.cron()).isEqualTo("off");
    assertThat(config.batch()).isEqualTo(7);
    assertThat(config.timeLimit()).isEqualTo(Duration.ofMinutes(1));
  }
}
