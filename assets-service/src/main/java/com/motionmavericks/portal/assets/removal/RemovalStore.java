package com.motionmavericks.portal.assets.removal;

import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AtMux;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The mux_removal table. */
@Singleton
final class RemovalStore {
  private static final String INSERT =
      """
      INSERT INTO mux_removal (id, tenant_id, asset_id, upload_id, mux_asset_id, traceparent,
        tracestate)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  /** Takes what is due; the time of the next attempt is its lease. */
  private static final String TAKE =
      """
      UPDATE mux_removal SET attempts = attempts + 1,
        next_attempt_at = now() + least(interval '1 hour', interval '30 seconds' * 2 ^ attempts)
      WHERE id IN (
        SELECT id FROM mux_removal WHERE next_attempt_at <= now()
        ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING id, tenant_id, asset_id, upload_id, mux_asset_id, traceparent, tracestate
      """;

  private static final String DONE = "DELETE FROM mux_removal WHERE id = $1";

  private final Pool pool;

  RemovalStore(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> insert(SqlConnection transaction, Removal removal) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            Tuple.from(
                Arrays.asList(
                    removal.id(),
                    removal.tenantId(),
                    removal.asset().value(),
                    removal.atMux().upload(),
                    removal.atMux().asset(),
                    removal.cause().map(Cause::traceparent).orElse(null),
                    removal
                        .cause()
                        .flatMap(cause -> java.util.Optional.ofNullable(cause.tracestate()))
                        .orElse(null))))
        .replaceWithVoid();
  }

  /** Those that are due, of all tenants; nobody else gets them for a while. */
  Uni<List<Removal>> take(int atMost) {
    return pool.preparedQuery(TAKE).execute(Tuple.of(atMost)).map(RemovalStore::removals);
  }

  Uni<Void> done(UUID id) {
    return pool.preparedQuery(DONE).execute(Tuple.of(id)).replaceWithVoid();
  }

  private static List<Removal> removals(RowSet<Row> rows) {
    List<Removal> removals = new ArrayList<>(rows.size());
    for (Row row : rows) {
      removals.add(
          new Removal(
              row.getUUID("id"),
              row.getString("tenant_id"),
              new AssetId(row.getUUID("asset_id")),
              new AtMux(row.getString("upload_id"), row.getString("mux_asset_id"), null),
              Cause.parse(row.getString("traceparent"), row.getString("tracestate"))));
    }
    return removals;
  }
}
