package com.motionmavericks.portal.notifications.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What became of mails. */
@Singleton
final class ReportStore {
  private static final String REPORTED =
      "SELECT tenant_id, tracestate FROM notification WHERE id = $1";

  /** Reports come in any order: one that is late does not undo a bounce or a complaint. */
  private static final String REPORT =
      """
      WITH fresh AS (
        INSERT INTO webhook (id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id)
      UPDATE notification SET delivery = $4
      WHERE id = $3 AND delivery IN ('due', 'sent', 'delivered') AND EXISTS (SELECT FROM fresh)
      """;

  private final Pool pool;

  ReportStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * The notification that a report is about.
   *
   * @param tracestate the story of its send
   */
  record Reported(String tenantId, Optional<String> tracestate) {
    static Reported of(Row row) {
      return new Reported(
          row.getString("tenant_id"), Optional.ofNullable(row.getString("tracestate")));
    }
  }

  /** Empty where there is no such notification. */
  Uni<Optional<Reported>> reported(UUID notification) {
    return pool.preparedQuery(REPORTED)
        .execute(Tuple.of(notification))
        .map(
            rows ->
                rows.iterator().hasNext()
                    ? Optional.of(Reported.of(rows.iterator().next()))
                    : Optional.empty());
  }

  /** Takes effect once for each webhook id. */
  Uni<Void> report(String webhookId, String type, UUID notification, String delivery) {
    return pool.preparedQuery(REPORT)
        .execute(Tuple.of(webhookId, type, notification, delivery))
        .replaceWithVoid();
  }
}
