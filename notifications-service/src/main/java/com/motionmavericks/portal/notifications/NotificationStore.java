package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notifications as they come in. */
@Singleton
public final class NotificationStore {
  private static final String RECEIVE =
      "INSERT INTO inbox (event_id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING";

  /**
   * For whoever was not erased since it happened, nor found erased since their address was read.
   */
  private static final String INSERT =
      """
      INSERT INTO notification (id, tenant_id, project_id, template, user_id, role, display_name,
        email, subject, status, traceparent, tracestate, details, delivery, cause_trace_id)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14, $16, $17
      WHERE NOT EXISTS (
        SELECT FROM erased_person WHERE tenant_id = $2 AND user_id = $5
          AND (erased_at >= $13 OR noted_at >= $15))
      """;

  /** A notification, and what becomes of it. */
  public record Decided(Notification notification, Decision decision) {}

  private final Pool pool;
  private final Spans spans;

  NotificationStore(Pool pool, Spans spans) {
    this.pool = pool;
    this.spans = spans;
  }

  /**
   * Keeps what an event led to; does nothing where the event came before.
   *
   * @param addressesAsOf when the recipients' addresses were read
   * @return false where it came before
   */
  public Uni<Boolean> receive(Event event, List<Decided> notifications, Instant addressesAsOf) {
    return pool.withTransaction(
        tx ->
            spans
                .unseenStep(
                    () -> tx.preparedQuery(RECEIVE).execute(Tuple.of(event.id(), event.type())))
                .map(result -> result.rowCount() == 1)
                .call(
                    fresh ->
                        fresh
                            ? insert(tx, event.occurredAt(), notifications, addressesAsOf)
                            : Uni.createFrom().voidItem()));
  }

  private static Uni<Void> insert(
      SqlConnection tx, Instant happened, List<Decided> notifications, Instant addressesAsOf) {
    List<Tuple> rows =
        notifications.stream().map(decided -> row(decided, happened, addressesAsOf)).toList();
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
  }

  private static Tuple row(Decided decided, Instant happened, Instant addressesAsOf) {
    Notification notification = decided.notification();
    Recipient recipient = notification.recipient();
    Optional<Cause> cause = notification.cause();
    return tuple(
        notification.id().value(),
        notification.tenantId(),
        notification.projectId(),
        notification.template().word(),
        recipient.userId(),
        recipient.role(),
        recipient.displayName(),
        recipient.email(),
        notification.subject(),
        notification.status(),
        cause.map(Cause::traceparent).orElse(null),
        cause.map(NotificationStore::tracestate).orElse(null),
        happened.atOffset(ZoneOffset.UTC),
        notification.details().json(),
        addressesAsOf.atOffset(ZoneOffset.UTC),
        decided.decision().word(),
        notification.causeTraceId());
  }

  private static @Nullable String tracestate(Cause cause) {
    return cause.tracestate();
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
