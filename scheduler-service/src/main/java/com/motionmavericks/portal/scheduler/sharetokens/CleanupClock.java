package com.motionmavericks.portal.scheduler.sharetokens;

import com.motionmavericks.portal.scheduler.Jobs;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;

/** Ticks in every replica; a tick's time comes from the cron expression and is the same in each. */
@Singleton
class CleanupClock {
  static final String EVERY_FIVE_MINUTES = "0 */5 * * * ?";

  private final Jobs jobs;
  private final ShareTokenCleanup cleanup;

  CleanupClock(Jobs jobs, ShareTokenCleanup cleanup) {
    this.jobs = jobs;
    this.cleanup = cleanup;
  }

  @Scheduled(
      cron = "{portal.scheduler.share-token-cleanup.cron}",
      identity = ShareTokenCleanup.NAME,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick(ScheduledExecution execution) {
    return jobs.tick(cleanup, execution.getScheduledFireTime().truncatedTo(ChronoUnit.SECONDS))
        .replaceWithVoid();
  }
}
