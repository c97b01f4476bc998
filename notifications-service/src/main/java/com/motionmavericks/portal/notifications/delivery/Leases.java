package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.CauseTrace;
import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which mails are due, and who sends them. */
@Singleton
final class Leases {
  /**
   * Taken over from a sender that died as soon as its lease is over. Nothing is due while a quota
   * is used up. What would go to a suppressed address ends here.
   */
  private static final String LEASE =
      """
      UPDATE notification n SET leased_by = $1,
        leased_until = CASE WHEN NOT d.suppressed THEN now() + make_interval(secs => $2) END,
        delivery = CASE WHEN d.suppressed THEN 'suppressed' ELSE n.delivery END,
        sealed = CASE WHEN NOT d.suppressed THEN n.sealed END
      FROM (
        SELECT id, EXISTS (SELECT FROM suppression s
            WHERE s.tenant_id = due.tenant_id AND s.address_hash =
              coalesce(due.address_hash, hash_of_address(due.tenant_id, due.email))) AS suppressed
        FROM notification due
        WHERE delivery IN ('due', 'quota') AND next_attempt_at <= now()
          AND (leased_until IS NULL OR leased_until < now())
          AND NOT EXISTS (SELECT FROM sending_stop WHERE until > now())
        ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED) d
      WHERE n.id = d.id
      RETURNING n.*
      """;

  private static final String RELEASE =
      """
      UPDATE notification SET leased_until = NULL,
        next_attempt_at = now() + make_interval(secs => $3)
      WHERE id = $1 AND leased_by = $2
      """;

  private final Pool pool;

  Leases(Pool pool) {
    this.pool = pool;
  }

  /** Due mails for this sender alone, for so long. */
  Uni<List<Due>> lease(UUID holder, Duration lease, int atMost) {
    return pool.preparedQuery(LEASE)
        .execute(Tuple.of(holder, seconds(lease), atMost))
        .map(
            rows -> {
              List<Due> all = new ArrayList<>(rows.size());
              for (Row row : rows) {
                if (!row.getString("delivery").equals(DeliveryStatus.SUPPRESSED.word())) {
                  all.add(due(row));
                }
              }
              return all;
            });
  }

  /** Gives a mail back untried, for somebody to try it after a while. */
  Uni<Void> release(UUID holder, NotificationId id, Duration pause) {
    return pool.preparedQuery(RELEASE)
        .execute(Tuple.of(id.value(), holder, seconds(pause)))
        .replaceWithVoid();
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1_000.0;
  }

  private static Due due(Row row) {
    Recipient recipient =
        new Recipient(
            row.getString("user_id"),
            row.getString("role"),
            row.getString("display_name"),
            row.getString("email"));
    Notification notification =
        new Notification(
            new NotificationId(row.getUUID("id")),
            row.getString("tenant_id"),
            row.getUUID("project_id"),
            Template.ofWord(row.getString("template")),
            recipient,
            row.getString("subject"),
            row.getString("status"),
            Details.parse(row.getString("details")),
            Cause.parse(row.getString("traceparent"), row.getString("tracestate")),
            CauseTrace.of(row));
    return new Due(
        notification,
        row.getInteger("attempts"),
        Optional.ofNullable(row.getString("payload")),
        Optional.ofNullable(row.getBuffer("sealed")).map(kept -> kept.getDelegate()),
        row.getInteger("key_number"),
        Optional.ofNullable(row.getOffsetDateTime("key_since")).map(OffsetDateTime::toInstant));
  }
}
