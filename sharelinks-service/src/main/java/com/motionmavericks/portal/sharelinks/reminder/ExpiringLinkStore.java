package com.motionmavericks.portal.sharelinks.reminder;

import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links in the share_link table whose end comes near, of all tenants. */
@Singleton
final class ExpiringLinkStore {
  /** A link that was made when its end was near already needs no reminder. */
  private static final String TAKE =
      """
      WITH expiring AS (
        SELECT id FROM share_link
        WHERE token_hash IS NOT NULL AND revoked_at IS NULL
          AND reminded_for IS DISTINCT FROM expires_at
          AND expires_at BETWEEN $1 AND $2 AND created_at < expires_at - make_interval(secs => $3)
          AND (max_views IS NULL OR views < max_views)
        ORDER BY expires_at LIMIT $4 FOR UPDATE SKIP LOCKED)
      UPDATE share_link SET reminded_for = expires_at
      FROM expiring WHERE share_link.id = expiring.id
      RETURNING share_link.id, tenant_id, project_id, recipient_label, created_by, expires_at,
        created_traceparent
      """;

  /**
   * A link to tell of.
   *
   * @param cause of the link; empty where its creation was not traced
   */
  record Due(String tenantId, ExpiringLink link, Optional<Cause> cause) {}

  /** Takes links that end within the lead, those that end first; each once for each of its ends. */
  Uni<List<Due>> take(SqlConnection transaction, Instant now, Duration lead, int limit) {
    return transaction
        .preparedQuery(TAKE)
        .execute(
            Tuple.of(
                now.atOffset(ZoneOffset.UTC),
                now.plus(lead).atOffset(ZoneOffset.UTC),
                (double) lead.toSeconds(),
                limit))
        .map(
            rows -> {
              List<Due> due = new ArrayList<>(rows.size());
              rows.forEach(row -> due.add(due(row)));
              return due;
            });
  }

  private static Due due(Row row) {
    return new Due(
        row.getString("tenant_id"),
        new ExpiringLink(
            row.getUUID("id"),
            row.getUUID("project_id"),
            row.getString("recipient_label"),
            row.getString("created_by"),
            row.getOffsetDateTime("expires_at").toInstant()),
        Cause.parse(row.getString("created_traceparent"), null));
  }
}
