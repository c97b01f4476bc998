package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is tried for a mail, and how it fares by that. */
@Singleton
final class AttemptStore {
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
      UPDATE notification SET delivery = 'failed', last_error = $3, leased_until = NULL,
        given_up_at = now()
      WHERE id = $1 AND leased_by = $2 AND delivery IN ('due', 'quota')
      """;

  private static final String END =
      """
      UPDATE attempt SET outcome = $3, reason = $4, ended_at = now()
      WHERE notification_id = $1 AND number = $2
      """;

  private final Pool pool;
  private final Spans spans;

  AttemptStore(Pool pool, Spans spans) {
    this.pool = pool;
    this.spans = spans;
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
}
