package com.motionmavericks.portal.scheduler.reminders;

import com.motionmavericks.portal.scheduler.Jobs;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;

/** Ticks in every replica; a tick's time comes from the cron expression and is the same in each. */
@Singleton
class ReminderClock {
  /** Not with the other jobs. */
  static final String EVERY_TEN_MINUTES = "0 4/10 * * * ?";

  private final Jobs jobs;
  private final ExpiryReminder reminder;

  ReminderClock(Jobs jobs, ExpiryReminder reminder) {
    this.jobs = jobs;
    this.reminder = reminder;
  }

  @Scheduled(
      cron = "{portal.scheduler.share-link-expiry-reminder.cron}",
      identity = ExpiryReminder.NAME,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick(ScheduledExecution execution) {
    return jobs.tick(reminder, execution.getScheduledFireTime().truncatedTo(ChronoUnit.SECONDS))
        .replaceWithVoid();
  }
}
