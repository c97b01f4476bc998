package com.motionmavericks.portal.sharelinks.reminder;

import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.tracing.Cause;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Publishes {@code share_link.expiring}, a batch at a time; may be repeated at will. */
@Singleton
final class Reminders {
  private final Pool pool;
  private final ExpiringLinkStore links;
  private final Outbox outbox;
  private final SharelinksConfig config;
  private final Clock clock;

  Reminders(
      Pool pool, ExpiringLinkStore links, Outbox outbox, SharelinksConfig config, Clock clock) {
    this.pool = pool;
    this.links = links;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** One batch. The current span is linked to the requests that made the links. */
  Uni<ReminderReport> run(int limit) {
    Span entry = Span.current();
    return pool.withTransaction(
            tx ->
                links
                    .take(tx, clock.instant(), config.reminderLead(), limit)
                    .call(due -> publish(tx, due)))
        .invoke(outbox::committed)
        .invoke(due -> due.forEach(each -> link(entry, each)))
        .map(due -> new ReminderReport(due.size(), limit, due.size() == limit));
  }

  private Uni<Void> publish(SqlConnection tx, List<ExpiringLinkStore.Due> due) {
    return Multi.createFrom()
        .iterable(due)
        .onItem()
        .transformToUniAndConcatenate(
            each -> outbox.add(tx, ExpiringLink.EVENT, each.tenantId(), each.link()))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static void link(Span entry, ExpiringLinkStore.Due due) {
    due.cause().map(Cause::span).ifPresent(entry::addLink);
  }
}
