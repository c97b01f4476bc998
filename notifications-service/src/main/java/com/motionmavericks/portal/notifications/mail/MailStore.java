package com.motionmavericks.portal.notifications.mail;

import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Secret mails among the notifications: of nobody's feed, and their address only as a hash. */
@Singleton
final class MailStore {
  private static final String INSERT =
      """
      INSERT INTO notification (id, tenant_id, project_id, template, user_id, role, display_name,
        email, subject, status, traceparent, tracestate, sealed, address_hash, reference,
        cause_trace_id)
      VALUES ($1, $2, $3, $4, '', 'visitor', '', '', $5, '', $6, $7, $8, hash_of_address($2, $9),
        $10, $11)
      """;

  private static final String FIND =
      """
      SELECT delivery, reported_at, report_trace_id FROM notification
      WHERE tenant_id = $1 AND id = $2 AND reference IS NOT NULL
      """;

  private static final String ERASE_GIVEN_UP =
      """
      UPDATE notification SET sealed = NULL
      WHERE delivery = 'failed' AND sealed IS NOT NULL
        AND given_up_at < now() - make_interval(secs => $1)
      """;

  private final Pool pool;

  MailStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * How a mail fares.
   *
   * @param reportedAt when Resend told of it last; null where it has not
   */
  record State(String status, @Nullable Instant reportedAt, @Nullable String reportTraceId) {}

  Uni<Void> insert(
      SqlConnection transaction,
      NotificationId id,
      String tenantId,
      WantedMail wanted,
      Buffer sealed,
      Optional<Cause> cause) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            Tuple.from(
                Arrays.asList(
                    id.value(),
                    tenantId,
                    wanted.projectId(),
                    wanted.template(),
                    wanted.values().title(),
                    cause.map(Cause::traceparent).orElse(null),
                    cause.flatMap(known -> Optional.ofNullable(known.tracestate())).orElse(null),
                    sealed,
                    wanted.email(),
                    wanted.reference(),
                    cause.map(Cause::traceId).orElse(null))))
        .replaceWithVoid();
  }

  Uni<Optional<State>> find(String tenantId, NotificationId id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tenantId, id.value()))
        .map(
            rows ->
                rows.size() == 0 ? Optional.empty() : Optional.of(state(rows.iterator().next())));
  }

  /** Those that were given up longer ago than this. */
  Uni<Integer> eraseGivenUp(Duration ago) {
    return pool.preparedQuery(ERASE_GIVEN_UP)
        .execute(Tuple.of((double) ago.toSeconds()))
        .map(RowSet::rowCount);
  }

  private static State state(Row row) {
    OffsetDateTime reported = row.getOffsetDateTime("reported_at");
    return new State(
        row.getString("delivery"),
        reported == null ? null : reported.toInstant(),
        row.getString("report_trace_id"));
  }
}
