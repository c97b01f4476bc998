package com.motionmavericks.portal.scheduler.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReminderConfigTest {
  @Test
  void hasDefaults() {
    ReminderConfig config = Mapped.defaults(ReminderConfig.class, Map.of());

    assertThat(config.cron()).isEqualTo("0 4/10 * * * ?");
    assertThat(config.batch()).isEqualTo(50);
    assertThat(config.timeLimit()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void canBeSet() {
    ReminderConfig config =
        Mapped.full(
            ReminderConfig.class,
            Map.of(
                "portal.scheduler.share-link-expiry-reminder.cron", "off",
                "portal.scheduler.share-link-expiry-reminder.batch", "7",
                "portal.scheduler.share-link-expiry-reminder.time-limit", "PT1M"));

    assertThat(config.cron()).isEqualTo("off");
    assertThat(config.batch()).isEqualTo(7);
    assertThat(config.timeLimit()).isEqualTo(Duration.ofMinutes(1));
  }
}
