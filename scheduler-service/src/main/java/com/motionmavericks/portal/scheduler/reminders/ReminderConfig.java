package com.motionmavericks.portal.scheduler.reminders;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about the reminders of share links that are about to expire. */
@ConfigMapping(prefix = "portal.scheduler.share-link-expiry-reminder")
interface ReminderConfig {
  /** When it runs, as Quartz writes it; {@code off} for never. */
  @WithDefault(ReminderClock.EVERY_TEN_MINUTES)
  String cron();

  /** Of how many links one call reminds: 1 to 100. */
  @WithDefault("50")
  int batch();

  /** No new batch is begun after this time; the next run goes on. */
  @WithDefault("15s")
  Duration timeLimit();
}
