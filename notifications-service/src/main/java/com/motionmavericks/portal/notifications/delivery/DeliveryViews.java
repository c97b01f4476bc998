package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.notifications.CauseTrace;
import com.motionmavericks.portal.notifications.NotificationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Mails of a tenant, and what an operator may do with one. */
@Singleton
final class DeliveryViews {
  private static final String LIST =
      """
      SELECT * FROM notification WHERE tenant_id = $1
        AND ($2::text IS NULL OR delivery = $2) AND ($3::uuid IS NULL OR id < $3)
      ORDER BY id DESC LIMIT $4
      """;

  private static final String FIND = "SELECT * FROM notification WHERE tenant_id = $1 AND id = $2";

  /**
   * At once. What Resend took before, or may have forgotten, has another key: the same one would
   * get the old answer, or is none. Whoever was erased has no address any more, and what is secret
   * is erased a day after it was given up.
   */
  private static final String RETRY =
      """
      WITH given_up AS (
        SELECT id, provider_id IS NOT NULL OR coalesce(key_since < now() - interval '24 hours',
          false) AS anew
        FROM notification
        WHERE tenant_id = $1 AND id = $2 AND delivery IN ('failed', 'quota')
          AND (email <> '' OR sealed IS NOT NULL)
        FOR UPDATE)
      UPDATE notification n SET delivery = 'due', next_attempt_at = now(), leased_until = NULL,
        leased_by = NULL, given_up_at = NULL, provider_id = NULL, key_number = key_number + anew::int,
        key_since = CASE WHEN anew THEN NULL ELSE key_since END
      FROM given_up WHERE n.id = given_up.id
      RETURNING anew
      """;

  private final Pool pool;
  private final Attempts attempts;

  DeliveryViews(Pool pool, Attempts attempts) {
    this.pool = pool;
    this.attempts = attempts;
  }

  /** The newest first. */
  Uni<List<DeliveryView>> list(
      String tenantId, Optional<DeliveryStatus> status, Optional<Cursor> after, int limit) {
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.from(
                Arrays.asList(
                    tenantId,
                    status.map(DeliveryStatus::word).orElse(null),
                    after.map(Cursor::id).orElse(null),
                    limit + 1)))
        .map(
            rows -> {
              List<DeliveryView> views = new ArrayList<>(rows.size());
              rows.forEach(row -> views.add(view(row)));
              return views;
            });
  }

  /** With its attempts; empty where the tenant has none of this id. */
  Uni<Optional<DeliveryView.Detail>> find(String tenantId, NotificationId id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tenantId, id.value()))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().item(Optional.<DeliveryView.Detail>empty())
                    : attempts.of(id).map(all -> Optional.of(detail(rows.iterator().next(), all))));
  }

  /**
   * Makes it due.
   *
   * @return whether under another key; empty where it was not given up, or is not there any more
   */
  Uni<Optional<Boolean>> retry(String tenantId, NotificationId id) {
    return pool.preparedQuery(RETRY)
        .execute(Tuple.of(tenantId, id.value()))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getBoolean("anew")));
  }

  private static DeliveryView.Detail detail(Row row, List<Attempt> attempts) {
    OffsetDateTime reported = row.getOffsetDateTime("reported_at");
    return new DeliveryView.Detail(
        view(row),
        attempts,
        reported == null
            ? null
            : new Report(reported.toInstant(), row.getString("report_trace_id")));
  }

  private static DeliveryView view(Row row) {
    String status = row.getString("delivery");
    String user = row.getString("user_id");
    boolean waits = status.equals("due") || status.equals("quota");
    return new DeliveryView(
        row.getUUID("id"),
        row.getUUID("project_id"),
        row.getString("template"),
        user.isEmpty() ? null : user,
        row.getString("role"),
        status,
        row.getInteger("attempts"),
        row.getString("last_error"),
        row.getOffsetDateTime("created_at").toInstant(),
        waits ? row.getOffsetDateTime("next_attempt_at").toInstant() : null,
        CauseTrace.of(row));
  }
}
