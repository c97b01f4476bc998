package com.motionmavericks.portal.scheduler.uploads;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about the sweep of uploads. */
@ConfigMapping(prefix = "portal.scheduler.asset-upload-sweep")
interface SweepConfig {
  /** When it runs, as Quartz writes it; {@code off} for never. */
  @WithDefault(SweepClock.EVERY_FIVE_MINUTES)
  String cron();

  /** Of how many uploads one call asks: 1 to 100. */
  @WithDefault("5")
  int batch();

  /** No new batch is begun after this time; the next run goes on. */
  @WithDefault("15s")
  Duration timeLimit();
}
