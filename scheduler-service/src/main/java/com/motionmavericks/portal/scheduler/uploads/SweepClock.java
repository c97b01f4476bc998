package com.motionmavericks.portal.scheduler.uploads;

import com.motionmavericks.portal.scheduler.Jobs;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;

/** Ticks in every replica; a tick's time comes from the cron expression and is the same in each. */
@Singleton
class SweepClock {
  /** Not with the other jobs. */
  static final String EVERY_FIVE_MINUTES = "0 2/5 * * * ?";

  private final Jobs jobs;
  private final UploadSweep sweep;

  SweepClock(Jobs jobs, UploadSweep sweep) {
    this.jobs = jobs;
    this.sweep = sweep;
  }

  @Scheduled(
      cron = "{portal.scheduler.asset-upload-sweep.cron}",
      identity = UploadSweep.NAME,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick(ScheduledExecution execution) {
    return jobs.tick(sweep, execution.getScheduledFireTime().truncatedTo(ChronoUnit.SECONDS))
        .replaceWithVoid();
  }
}
