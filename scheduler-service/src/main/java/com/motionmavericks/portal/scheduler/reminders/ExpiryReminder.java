package com.motionmavericks.portal.scheduler.reminders;

import com.motionmavericks.portal.scheduler.Batches;
import com.motionmavericks.portal.scheduler.Job;
import com.motionmavericks.portal.scheduler.JobResult;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Has creators reminded of links that are about to expire, batch after batch until none is left.
 */
@Singleton
final class ExpiryReminder implements Job {
  static final String NAME = "share-link-expiry-reminder";

  private final RemindersClient sharelinks;
  private final ReminderConfig config;
  private final Batches batches;

  ExpiryReminder(@RestClient RemindersClient sharelinks, ReminderConfig config, Batches batches) {
    this.sharelinks = sharelinks;
    this.config = config;
    this.batches = batches;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String spanName() {
    return Taxonomy.SHARE_LINK_EXPIRY_REMINDER;
  }

  @Override
  public String cron() {
    return config.cron();
  }

  @Override
  public Duration timeLimit() {
    return config.timeLimit();
  }

  @Override
  public Uni<JobResult> run(Span span) {
    return batches.run(
        span,
        Taxonomy.LINKS_REMINDED,
        config.timeLimit(),
        () ->
            sharelinks
                .remind(config.batch())
                .map(batch -> new Batches.Batch(batch.linksReminded(), batch.more())));
  }
}
