package com.motionmavericks.portal.sharelinks.journey;

import com.motionmavericks.portal.sharelinks.ShareLinkId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What all tables of this service know of one link's life, in one statement. */
@Singleton
final class JourneyStore {
  private static final String STEPS =
      """
      WITH link AS (SELECT * FROM share_link WHERE tenant_id = $1 AND id = $2)
      SELECT 'created' AS step, created_at AS at, substr(created_traceparent, 4, 32) AS trace_id,
        NULL AS detail FROM link
      UNION ALL
      SELECT 'handed_over', settled_at, settled_trace, NULL FROM mail_request, link
      WHERE share_link_id = link.id AND mail_id IS NOT NULL
      UNION ALL
      SELECT 'not_mailed', settled_at, settled_trace, coalesce(gave_up, 'waiting')
      FROM mail_request, link WHERE share_link_id = link.id AND mail_id IS NULL
      UNION ALL
      (SELECT 'opened', viewed_at, trace_id, NULL FROM visit, link
       WHERE share_link_id = link.id ORDER BY viewed_at DESC LIMIT 50)
      UNION ALL
      (SELECT 'refused', refused_at, trace_id, outcome FROM refusal, link
       WHERE share_link_id = link.id AND refusal.tenant_id = $1 ORDER BY refused_at DESC LIMIT 50)
      UNION ALL
      SELECT 'revoked', revoked_at, revoked_trace, NULL FROM link WHERE revoked_at IS NOT NULL
      UNION ALL
      SELECT 'expired', expires_at, NULL, NULL FROM link WHERE expires_at <= now()
      UNION ALL
      SELECT 'cleaned', cleaned_at, cleaned_trace, NULL FROM link WHERE cleaned_at IS NOT NULL
      """;

  private static final String MAIL =
      "SELECT mail_id FROM mail_request WHERE tenant_id = $1 AND share_link_id = $2";

  private final Pool pool;

  JourneyStore(Pool pool) {
    this.pool = pool;
  }

  /** In no order. */
  Uni<List<Step>> steps(String tenantId, ShareLinkId link) {
    return pool.preparedQuery(STEPS)
        .execute(Tuple.of(tenantId, link.value()))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(JourneyStore::step).toList());
  }

  /** Notifications' id of the link's mail; empty where it has none, or not yet. */
  Uni<Optional<UUID>> mail(String tenantId, ShareLinkId link) {
    return pool.preparedQuery(MAIL)
        .execute(Tuple.of(tenantId, link.value()))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .flatMap(row -> Optional.ofNullable(row.getUUID("mail_id")).stream())
                    .findFirst());
  }

  private static Step step(Row row) {
    OffsetDateTime at = row.getOffsetDateTime("at");
    return new Step(
        row.getString("step"),
        at == null ? null : at.toInstant(),
        row.getString("trace_id"),
        row.getString("detail"));
  }
}
