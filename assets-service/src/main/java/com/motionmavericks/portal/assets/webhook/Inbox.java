package com.motionmavericks.portal.assets.webhook;

import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** The webhooks that took effect: Mux sends each at least once. */
@Singleton
final class Inbox {
  private static final String INSERT =
      "INSERT INTO mux_event (id, type) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";

  /** Mux tries for 24 hours; later nothing comes again. */
  private static final String PURGE =
      "DELETE FROM mux_event WHERE received_at < now() - interval '7 days'";

  private final Pool pool;
  private final Spans spans;

  Inbox(Pool pool, Spans spans) {
    this.pool = pool;
    this.spans = spans;
  }

  /**
   * Notes an event in the transaction of its effect. One that comes twice at once waits here for
   * the other's commit.
   *
   * @return false where it took effect already
   */
  Uni<Boolean> isFirst(SqlConnection transaction, String id, String type) {
    return spans
        .unseenStep(() -> transaction.preparedQuery(INSERT).execute(Tuple.of(id, type)))
        .map(result -> result.rowCount() == 1);
  }

  Uni<Integer> purge() {
    return pool.preparedQuery(PURGE).execute().map(RowSet::rowCount);
  }
}
