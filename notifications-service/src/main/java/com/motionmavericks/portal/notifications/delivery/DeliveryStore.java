package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.CauseTrace;
import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Which mails are due and how they fare. */
@Singleton
final class DeliveryStore {
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

  /**
   * For whoever holds the lease still, and where the address was not suppressed meanwhile. From now
   * on Resend may know the key.
   */
  private static final String BEGIN =
      """
      WITH begun AS (
        UPDATE notification n SET attempts = attempts + 1, payload = coalesce(payload, $4),
          sealed = $5, key_since = coalesce(key_since, now()),
          leased_until = now() + make_interval(secs => $3)
        WHERE id = $1 AND leased_by = $2 AND leased_until > now()
          AND delivery IN ('due', 'quota')
          AND NOT EXISTS (SELECT FROM suppression s
            WHERE s.tenant_id = n.tenant_id AND s.address_hash =
              coalesce(n.address_hash, hash_of_address(n.tenant_id, n.email)))
        RETURNING id, attempts)
      INSERT INTO attempt (notification_id, number, trace_id, outcome)
      SELECT id, attempts, $6, 'begun' FROM begun
      RETURNING number
      """;

  /** A report may have been quicker, and says more. */
  private static final String SENT =
      """
      UPDATE notification SET delivery = CASE WHEN delivery IN ('due', 'quota') THEN 'sent'
          ELSE delivery END,
        provider_id = $3, leased_until = NULL, last_error = NULL, sealed = NULL
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
  private final Spans spans;

  DeliveryStore(Pool pool, Spans spans) {
    this.pool = pool;
    this.spans = spans;
  }

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

  /**
   * Writes an attempt down before it is made, with what it will send.
   *
   * @return its number; empty where the mail is not ours any more, or must not go out
   */
  Uni<Optional<Integer>> begin(
      UUID holder, NotificationId id, Duration lease, Letter letter, String traceId) {
    return pool.preparedQuery(BEGIN)
        .execute(
            Tuple.from(
                Arrays.asList(
                    id.value(),
                    holder,
                    seconds(lease),
                    letter.payload(),
                    letter.sealed(),
                    traceId)))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getInteger("number")));
  }

  /**
   * What became of the attempt, and so of the mail.
   *
   * @param more in the same transaction, where the mail was still ours
   */
  Uni<Void> settle(
      UUID holder, Due due, int attempt, Outcome outcome, Function<SqlConnection, Uni<Void>> more) {
    UUID id = due.notification().id().value();
    Tuple ended = Tuple.of(id, attempt, outcome.word(), reason(outcome).orElse(null));
    return pool.withTransaction(
        tx ->
            spans
                .unseenStep(
                    () ->
                        tx.preparedQuery(END)
                            .execute(ended)
                            .chain(() -> mark(tx, holder, due, outcome)))
                .chain(ours -> ours ? more.apply(tx) : Uni.createFrom().voidItem()));
  }

  private static Uni<Boolean> mark(SqlConnection tx, UUID holder, Due due, Outcome outcome) {
    UUID id = due.notification().id().value();
    boolean keyIsNew = due.keySince().isEmpty();
    return switch (outcome) {
      case Outcome.Sent sent -> run(tx, SENT, Tuple.of(id, holder, sent.providerId()));
      case Outcome.Later later ->
          run(
              tx,
              LATER,
              Tuple.of(
                  id, holder, seconds(later.in()), later.reason(), later.refused() && keyIsNew));
      case Outcome.Quota quota ->
          run(
              tx,
              QUOTA,
              Tuple.of(
                  id, holder, quota.until().atOffset(ZoneOffset.UTC), quota.reason(), keyIsNew));
      case Outcome.Failed failed -> run(tx, FAILED, Tuple.of(id, holder, failed.reason()));
      case Outcome.Withdrawn withdrawn -> Uni.createFrom().item(false);
    };
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

  private static Uni<Boolean> run(SqlConnection tx, String sql, Tuple values) {
    return tx.preparedQuery(sql).execute(values).map(result -> result.rowCount() == 1);
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
