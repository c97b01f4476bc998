package com.motionmavericks.portal.sharelinks.reminder;

import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Publishes {@code share_link.expiring}, a batch at a time; may be repeated at will. */
@Singleton
final class Reminders {
  /** Far below what a span may hold; a batch of hundreds is told by its number. */
  private static final int MOST_LINKS = 32;

  private final Pool pool;
  private final ExpiringLinkStore links;
  private final Outbox outbox;
  private final Spans spans;
  private final SharelinksConfig config;
  private final Clock clock;

  Reminders(
      Pool pool,
      ExpiringLinkStore links,
      Outbox outbox,
      Spans spans,
      SharelinksConfig config,
      Clock clock) {
    this.pool = pool;
    this.links = links;
    this.outbox = outbox;
    this.spans = spans;
    this.config = config;
    this.clock = clock;
  }

  /** One batch. The current span is linked to the requests that made the first of the links. */
  Uni<ReminderReport> run(int limit) {
    Span entry = Span.current();
    return pool.withTransaction(
            tx ->
                links
                    .take(tx, clock.instant(), config.reminderLead(), limit)
                    .call(due -> publish(tx, due)))
        .invoke(outbox::committed)
        .invoke(due -> due.stream().limit(MOST_LINKS).forEach(each -> link(entry, each)))
        .map(due -> new ReminderReport(due.size(), limit, due.size() == limit));
  }

  /** Each begins a trace of its own: they are many, of many tenants. */
  private Uni<Void> publish(SqlConnection tx, List<ExpiringLinkStore.Due> due) {
    Optional<Cause> job = Cause.current().map(Cause::apart);
    return spans.unseenStep(
        () ->
            Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(
                    each -> outbox.add(tx, ExpiringLink.EVENT, each.tenantId(), each.link(), job))
                .collect()
                .asList()
                .replaceWithVoid());
  }

  private static void link(Span entry, ExpiringLinkStore.Due due) {
    due.cause().map(Cause::span).ifPresent(entry::addLink);
  }
}
