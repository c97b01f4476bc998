package com.motionmavericks.portal.assets.sweep;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** The versions, of all tenants, of which nothing was heard for long. */
@Singleton
final class SweepStore {
  /**
   * Takes those that have stood still for ten minutes, or whose upload is over, or that Mux was not
   * reached with for a day; none is taken again within five minutes.
   */
  private static final String TAKE =
      """
      UPDATE asset SET swept_at = now()
      WHERE (id, version) IN (
        SELECT id, version FROM asset
        WHERE status IN ('queued', 'uploading', 'processing')
          AND CASE status
            WHEN 'queued' THEN created_at < now() - interval '24 hours'
            WHEN 'uploading' THEN
              least(updated_at + interval '10 minutes', upload_expires_at + interval '1 minute')
                < now()
            ELSE updated_at < now() - interval '10 minutes' END
          AND (swept_at IS NULL OR swept_at < now() - interval '5 minutes')
        ORDER BY swept_at NULLS FIRST, updated_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING
      """
          + AssetRows.COLUMNS;

  private final Pool pool;
  private final AssetRows rows;

  SweepStore(Pool pool, AssetRows rows) {
    this.pool = pool;
    this.rows = rows;
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  Uni<List<Asset>> take(int atMost) {
    return pool.preparedQuery(TAKE).execute(Tuple.of(atMost)).map(rows::all);
  }
}
