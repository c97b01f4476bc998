package com.motionmavericks.portal.scheduler.uploads;

import com.motionmavericks.portal.scheduler.BatchJob;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about the sweep of uploads. */
@ConfigMapping(prefix = "portal.scheduler.asset-upload-sweep")
interface SweepConfig extends BatchJob.Settings {
  /** When it runs, as Quartz writes it, not with the other jobs; {@code off} for never. */
  @Override
  @WithDefault("0 2/5 * * * ?")
  String cron();

  /** Of how many uploads one call asks: 1 to 100. */
  @Override
  @WithDefault("5")
  int batch();

  /** No new batch is begun after this time; the next run goes on. */
  @Override
  @WithDefault("15s")
  Duration timeLimit();
}
