package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which mails are due and how they fare. */
@Singleton
final class DeliveryStore {
  /**
   * Taken over from a sender that died as soon as its lease is over. Nothing is due while a quota
   * is used up.
   */
  private static final String LEASE =
      """
      UPDATE notification SET leased_by = $1, leased_until = now() + make_interval(secs => $2)
      WHERE id IN (
        SELECT id FROM notification
        WHERE delivery IN ('due', 'quota') AND next_attempt_at <= now()
          AND (leased_until IS NULL OR leased_until < now())
          AND NOT EXISTS (SELECT FROM sending_stop WHERE until > now())
        ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING *
      """;

  /** For whoever holds the lease still. From now on Resend may know the key. */
  private static final String BEGIN =
      """
      WITH begun AS (
        UPDATE notification SET attempts = attempts + 1, payload = coalesce(payload, $4),
          key_since = coalesce(key_since, now()),
          leased_until = now() + make_interval(secs => $3)
        WHERE id = $1 AND leased_by = $2 AND leased_until > now()
          AND delivery IN ('due', 'quota')
        RETURNING id, attempts)
      INSERT INTO attempt (notification_id, number, trace_id, outcome)
      SELECT id, attempts, $5, 'begun' FROM begun
      RETURNING number
      """;

  /** A report may have been quicker, and says more. */
  private static final String SENT =
      """
      UPDATE notification SET delivery = CASE WHEN delivery IN ('due', 'quota') THEN 'sent'
          ELSE delivery END,
        provider_id = $3, leased_until = NULL, last_error = NULL
      WHERE id = $1 AND leased_by = $2
      """;

  private static final String LATER =
      """
      UPDATE notification SET next_attempt_at = now() + make_interval(secs => $3),
        delivery = 'due', last_error = $4, leased_until = NULL,
        key_since = CASE WHEN $5 THEN NULL ELSE key_since END
      WHERE id = $1 AND leased_by = $2 AND delivery IN ('due', 'quota')
      """;

  /** Stops all others with it. */
  private static final String QUOTA =
      """
      WITH stop AS (
        INSERT INTO sending_stop AS old (reason, until) VALUES ($4, $3)
        ON CONFLICT (reason) DO UPDATE SET until = greatest(old.until, excluded.until))
      UPDATE notification SET delivery = 'quota', next_attempt_at = $3, last_error = $4,
        leased_until = NULL, key_since = CASE WHEN $5 THEN NULL ELSE key_since END
      WHERE id = $1 AND leased_by = $2 AND delivery IN ('due', 'quota')
      """;

  private static final String FAILED =
      """
      UPDATE notification SET delivery = 'failed', last_error = $3, leased_until = NULL
      WHERE id = $1 AND leased_by = $2 AND delivery IN ('due', 'quota')
      """;

  private static final String END =
      "UPDATE attempt SET outcome = $3, reason = $4 WHERE notification_id = $1 AND number = $2";

  private static final String RELEASE =
      """
      UPDATE notification SET leased_until = NULL,
        next_attempt_at = now() + make_interval(secs => $3)
      WHERE id = $1 AND leased_by = $2
      """;

  private final Pool pool;

  DeliveryStore(Pool pool) {
    this.pool = pool;
  }

  Uni<List<Due>> lease(UUID holder, Duration lease, int atMost) {
    return pool.preparedQuery(LEASE)
        .execute(Tuple.of(holder, seconds(lease), atMost))
        .map(
            rows -> {
              List<Due> all = new ArrayList<>(rows.size());
              rows.forEach(row -> all.add(due(row)));
              return all;
            });
  }

  /**
   * Writes an attempt down before it is made, with what it will send.
   *
   * @param payload kept where none is yet
   * @return its number; empty where the mail is not ours any more
   */
  Uni<Optional<Integer>> begin(
      UUID holder, NotificationId id, Duration lease, String payload, String traceId) {
    return pool.preparedQuery(BEGIN)
        .execute(Tuple.of(id.value(), holder, seconds(lease), payload, traceId))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getInteger("number")));
  }

  /** What became of the attempt, and so of the mail. */
  Uni<Void> settle(UUID holder, Due due, int attempt, Outcome outcome) {
    UUID id = due.notification().id().value();
    boolean keyIsNew = due.keySince().isEmpty();
    Tuple ended = Tuple.of(id, attempt, outcome.word(), reason(outcome).orElse(null));
    return pool.withTransaction(
        tx ->
            run(tx, END, ended)
                .chain(
                    () ->
                        switch (outcome) {
                          case Outcome.Sent sent ->
                              run(tx, SENT, Tuple.of(id, holder, sent.providerId()));
                          case Outcome.Later later ->
                              run(
                                  tx,
                                  LATER,
                                  Tuple.of(
                                      id,
                                      holder,
                                      seconds(later.in()),
                                      later.reason(),
                                      later.refused() && keyIsNew));
                          case Outcome.Quota quota ->
                              run(
                                  tx,
                                  QUOTA,
                                  Tuple.of(
                                      id,
                                      holder,
                                      quota.until().atOffset(ZoneOffset.UTC),
                                      quota.reason(),
                                      keyIsNew));
                          case Outcome.Failed failed ->
                              run(tx, FAILED, Tuple.of(id, holder, failed.reason()));
                          case Outcome.Withdrawn withdrawn -> Uni.createFrom().voidItem();
                        }));
  }

  /** Gives a mail back untried, for somebody to try it after a while. */
  Uni<Void> release(UUID holder, NotificationId id, Duration pause) {
    return pool.preparedQuery(RELEASE)
        .execute(Tuple.of(id.value(), holder, seconds(pause)))
        .replaceWithVoid();
  }

  private static Optional<String> reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Later later -> Optional.of(later.reason());
      case Outcome.Quota quota -> Optional.of(quota.reason());
      case Outcome.Failed failed -> Optional.of(failed.reason());
      case Outcome.Sent sent -> Optional.empty();
      case Outcome.Withdrawn withdrawn -> Optional.empty();
    };
  }

  private static Uni<Void> run(SqlConnection tx, String sql, Tuple values) {
    return tx.preparedQuery(sql).execute(values).replaceWithVoid();
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
            Cause.parse(row.getString("traceparent"), row.getString("tracestate")));
    return new Due(
        notification,
        row.getInteger("attempts"),
        Optional.ofNullable(row.getString("payload")),
        row.getInteger("key_number"),
        Optional.ofNullable(row.getOffsetDateTime("key_since")).map(OffsetDateTime::toInstant));
  }
}
