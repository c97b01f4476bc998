package com.motionmavericks.portal.notifications.delivery;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which mails are due and how they fare. */
@Singleton
final class DeliveryStore {
  /** Taken over from a sender that died as soon as its lease is over. */
  private static final String LEASE =
      """
      UPDATE notification SET leased_by = $1, leased_until = now() + make_interval(secs => $2),
        attempts = attempts + 1
      WHERE id IN (
        SELECT id FROM notification
        WHERE delivery = 'due' AND next_attempt_at <= now()
          AND (leased_until IS NULL OR leased_until < now())
        ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING *
      """;

  private static final String FIX_PAYLOAD =
      "UPDATE notification SET payload = $3 WHERE id = $1 AND leased_by = $2";

  private static final String SENT =
      """
      UPDATE notification SET delivery = 'sent', provider_id = $3, leased_until = NULL,
        last_error = NULL
      WHERE id = $1 AND leased_by = $2
      """;

  private static final String LATER =
      """
      UPDATE notification SET next_attempt_at = now() + make_interval(secs => $3),
        last_error = $4, leased_until = NULL
      WHERE id = $1 AND leased_by = $2
      """;

  private static final String FAILED =
      """
      UPDATE notification SET delivery = 'failed', last_error = $3, leased_until = NULL
      WHERE id = $1 AND leased_by = $2
      """;

  private final Pool pool;

  DeliveryStore(Pool pool) {
    this.pool = pool;
  }

  Uni<List<Attempt>> lease(UUID holder, Duration lease, int atMost) {
    return pool.preparedQuery(LEASE)
        .execute(Tuple.of(holder, (double) lease.toSeconds(), atMost))
        .map(
            rows -> {
              List<Attempt> attempts = new ArrayList<>(rows.size());
              rows.forEach(row -> attempts.add(attempt(row)));
              return attempts;
            });
  }

  Uni<Void> fixPayload(UUID holder, NotificationId id, String payload) {
    return pool.preparedQuery(FIX_PAYLOAD)
        .execute(Tuple.of(id.value(), holder, payload))
        .replaceWithVoid();
  }

  Uni<Void> settle(UUID holder, NotificationId id, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent sent -> run(SENT, Tuple.of(id.value(), holder, sent.providerId()));
      case Outcome.Later later ->
          run(LATER, Tuple.of(id.value(), holder, (double) later.in().toSeconds(), later.reason()));
      case Outcome.Failed failed -> run(FAILED, Tuple.of(id.value(), holder, failed.reason()));
    };
  }

  private Uni<Void> run(String sql, Tuple values) {
    return pool.preparedQuery(sql).execute(values).replaceWithVoid();
  }

  private static Attempt attempt(Row row) {
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
            Cause.parse(row.getString("traceparent"), row.getString("tracestate")));
    return new Attempt(
        notification, row.getInteger("attempts"), Optional.ofNullable(row.getString("payload")));
  }
}
