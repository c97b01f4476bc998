package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** The versions that Mux has not taken, of all tenants. */
@Singleton
final class Queue {
  /** Takes rows whose attempt is due; the time of the next one is their lease. */
  private static final String TAKE =
      """
      UPDATE asset SET attempts = attempts + 1, updated_at = now(),
        next_attempt_at = now() + least(interval '10 minutes', interval '30 seconds' * 2 ^ attempts)
      WHERE (id, version) IN (
        SELECT id, version FROM asset
        WHERE status = 'queued' AND next_attempt_at < now()
          AND created_at > now() - interval '24 hours'
        ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING
      """
          + AssetRows.COLUMNS;

  private final Pool pool;
  private final AssetRows rows;

  Queue(Pool pool, AssetRows rows) {
    this.pool = pool;
    this.rows = rows;
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  /** Those whose next attempt is due; nobody else gets them for a while. */
  Uni<List<Asset>> take(int atMost) {
    return pool.preparedQuery(TAKE).execute(Tuple.of(atMost)).map(rows::all);
  }
}
