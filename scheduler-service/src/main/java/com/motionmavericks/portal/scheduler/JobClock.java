package com.motionmavericks.portal.scheduler;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;

/** Ticks in every replica; a tick's time comes from the cron expression and is the same in each. */
@Singleton
class JobClock {
  private static final String NEVER = "off";

  void wind(@Observes StartupEvent started, Scheduler scheduler, Jobs jobs) {
    jobs.all().stream()
        .filter(job -> !job.cron().equals(NEVER))
        .forEach(
            job ->
                scheduler
                    .newJob(job.name())
                    .setCron(job.cron())
                    .setConcurrentExecution(ConcurrentExecution.SKIP)
                    .setAsyncTask(
                        tick ->
                            jobs.tick(
                                    job,
                                    tick.getScheduledFireTime().truncatedTo(ChronoUnit.SECONDS))
                                .replaceWithVoid())
                    .schedule());
  }
}
