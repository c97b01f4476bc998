package com.motionmavericks.portal.scheduler.sharetokens;

import com.motionmavericks.portal.scheduler.BatchJob;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about the cleanup of share tokens. */
@ConfigMapping(prefix = "portal.scheduler.share-token-cleanup")
interface CleanupConfig extends BatchJob.Settings {
  /** When it runs, as Quartz writes it; {@code off} for never. */
  @Override
  @WithDefault("0 */5 * * * ?")
  String cron();

  /** How many tokens one call removes: 1 to 5000; fewer while visitors open links. */
  @Override
  @WithDefault("2000")
  int batch();

  /** No new batch is begun after this time; the next run goes on. */
  @Override
  @WithDefault("15s")
  Duration timeLimit();
}
