package com.motionmavericks.portal.scheduler.reminders;

import com.motionmavericks.portal.scheduler.BatchJob;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about the reminders of share links that are about to expire. */
@ConfigMapping(prefix = "portal.scheduler.share-link-expiry-reminder")
interface ReminderConfig extends BatchJob.Settings {
  /** When it runs, as Quartz writes it, not with the other jobs; {@code off} for never. */
  @Override
  @WithDefault("0 4/10 * * * ?")
  String cron();

  /** Of how many links one call reminds: 1 to 100. */
  @Override
  @WithDefault("50")
  int batch();

  /** No new batch is begun after this time; the next run goes on. */
  @Override
  @WithDefault("15s")
  Duration timeLimit();
}
