package com.motionmavericks.portal.assets.webhook;

import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.VersionId;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mux_event table: webhooks as they came. Each takes effect once, however often Mux sends it,
 * and is kept until Mux will not send it again.
 */
@Singleton
final class Inbox {
  private static final String INSERT =
      """
      INSERT INTO mux_event (id, type, tenant_id, asset_id, version, body, processing_time_ms,
        received_at, traceparent, tracestate)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (id) DO NOTHING
      """;

  /** Takes what is due; the time of the next attempt is its lease. */
  private static final String TAKE =
      """
      UPDATE mux_event SET attempts = attempts + 1,
        next_attempt_at = now() + least(interval '10 minutes', interval '10 seconds' * 2 ^ attempts)
      WHERE id IN (
        SELECT id FROM mux_event
        WHERE done_at IS NULL AND next_attempt_at <= now() AND attempts < 30
        ORDER BY received_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING id, type, tenant_id, asset_id, version, body, processing_time_ms, received_at,
        traceparent, tracestate
      """;

  private static final String DONE =
      "UPDATE mux_event SET done_at = now(), body = NULL WHERE id = $1 AND done_at IS NULL";

  /** Mux tries for 24 hours; later nothing comes again. */
  private static final String PURGE =
      "DELETE FROM mux_event WHERE received_at < now() - interval '7 days'";

  private final Pool pool;

  Inbox(Pool pool) {
    this.pool = pool;
  }

  /** Keeps it; what is there already stays as it is. */
  Uni<Void> add(Delivery delivery) {
    return pool.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                Arrays.asList(
                    delivery.id(),
                    delivery.type().word(),
                    delivery.tenantId(),
                    delivery.version().asset().value(),
                    delivery.version().number(),
                    delivery.body(),
                    delivery.processingTime().toMillis(),
                    delivery.receivedAt().atOffset(ZoneOffset.UTC),
                    delivery.cause().map(Cause::traceparent).orElse(null),
                    delivery
                        .cause()
                        .flatMap(cause -> Optional.ofNullable(cause.tracestate()))
                        .orElse(null))))
        .replaceWithVoid();
  }

  /** Those that are due, the oldest first; nobody else gets them for a while. */
  Uni<List<Delivery>> take(int atMost) {
    return pool.preparedQuery(TAKE).execute(Tuple.of(atMost)).map(Inbox::deliveries);
  }

  /**
   * Marks it in the transaction of its effect.
   *
   * @return false where it took effect already
   */
  Uni<Boolean> finish(SqlConnection transaction, String id) {
    return transaction
        .preparedQuery(DONE)
        .execute(Tuple.of(id))
        .map(result -> result.rowCount() == 1);
  }

  Uni<Integer> purge() {
    return pool.preparedQuery(PURGE).execute().map(RowSet::rowCount);
  }

  private static List<Delivery> deliveries(RowSet<Row> rows) {
    List<Delivery> deliveries = new ArrayList<>(rows.size());
    for (Row row : rows) {
      deliveries.add(
          new Delivery(
              row.getString("id"),
              MuxEventType.ofWord(row.getString("type")).orElseThrow(),
              row.getString("tenant_id"),
              new VersionId(new AssetId(row.getUUID("asset_id")), row.getInteger("version")),
              row.getString("body"),
              Duration.ofMillis(row.getLong("processing_time_ms")),
              row.getOffsetDateTime("received_at").toInstant(),
              Cause.parse(row.getString("traceparent"), row.getString("tracestate"))));
    }
    // RETURNING promises no order.
    deliveries.sort(java.util.Comparator.comparing(Delivery::receivedAt));
    return deliveries;
  }
}
