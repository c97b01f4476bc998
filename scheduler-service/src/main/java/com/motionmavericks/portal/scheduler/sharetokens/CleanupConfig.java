package com.motionmavericks.portal.scheduler.sharetokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about the cleanup of share tokens. */
@ConfigMapping(prefix = "portal.scheduler.share-token-cleanup")
interface CleanupConfig {
  /** When it runs, as Quartz writes it; {@code off} for never. */
  @WithDefault(CleanupClock.EVERY_FIVE_MINUTES)
  String cron();

  /** How many tokens one call removes: 1 to 5000. */
  @WithDefault("2000")
  int batch();

  /** No new batch is begun after this time; the next run goes on. */
  @WithDefault("15s")
  Duration timeLimit();
}
