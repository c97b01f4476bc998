package com.motionmavericks.portal.scheduler.reminders;

import com.motionmavericks.portal.scheduler.BatchJob;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has creators reminded of links that are about to expire. */
@Singleton
final class ExpiryReminder extends BatchJob {
  private final RemindersClient sharelinks;

  ExpiryReminder(@RestClient RemindersClient sharelinks, ReminderConfig config, Clock clock) {
    super(
        "share-link-expiry-reminder",
        Taxonomy.SHARE_LINK_EXPIRY_REMINDER,
        Taxonomy.LINKS_REMINDED,
        config,
        clock);
    this.sharelinks = sharelinks;
  }

  @Override
  protected Supplier<Uni<Batch>> begin(int size) {
    return () ->
        sharelinks.remind(size).map(batch -> new Batch(batch.linksReminded(), batch.more()));
  }
}
