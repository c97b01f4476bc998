package com.motionmavericks.portal.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/**
 * The table of requests that took effect: see {@code db/idempotency/V0.2__idempotent_request.sql}.
 */
@Singleton
final class IdempotencyStore {
  private static final String KEPT =
      "r.tenant_id = $1 AND r.scope = $2 AND r.created_at > now() - make_interval(secs => $3)";

  private static final String FIND =
      "SELECT r.fingerprint, r.result FROM idempotent_request r WHERE " + KEPT;

  /**
   * Looks and locks in one statement. The lock is the transaction's, so that nothing is left of it
   * whatever becomes of us.
   */
  private static final String CLAIM =
      """
      SELECT pg_try_advisory_xact_lock($4) AS locked, r.fingerprint, r.result
      FROM (VALUES (1)) AS always LEFT JOIN idempotent_request r ON
      """
          + KEPT;

  /** Takes the place of a row that has had its time, and of no other. */
  private static final String KEEP =
      """
      INSERT INTO idempotent_request AS old (tenant_id, scope, fingerprint, result)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT (tenant_id, scope) DO UPDATE
      SET fingerprint = excluded.fingerprint, result = excluded.result, created_at = now()
      WHERE old.created_at <= now() - make_interval(secs => $5)
      """;

  /** Of all tenants; replicas do not wait for each other. */
  private static final String PURGE =
      """
      DELETE FROM idempotent_request WHERE (tenant_id, scope) IN (
        SELECT tenant_id, scope FROM idempotent_request
        WHERE created_at <= now() - make_interval(secs => $1)
        ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      """;

  private static final String FORGET =
      """
      DELETE FROM idempotent_request
      WHERE tenant_id = $1 AND position(convert_to($2, 'UTF8') IN result) > 0
      """;

  private final Pool pool;
  private final double retention;

  IdempotencyStore(Pool pool, IdempotencyConfig config) {
    this.pool = pool;
    this.retention = config.retention().toSeconds();
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  /** Takes the key for this transaction, unless it is another's or there is an answer. */
  Uni<Claim> claim(SqlConnection transaction, RequestKey key) {
    return transaction
        .preparedQuery(CLAIM)
        .execute(Tuple.of(key.tenantId(), key.scope(), retention, key.lock()))
        .map(rows -> rows.iterator().next())
        .map(
            row -> {
              if (row.getString("fingerprint") != null) {
                return settled(row);
              }
              return row.getBoolean("locked") ? new Claim.Free() : new Claim.Busy();
            });
  }

  /** The answer, if there is one by now. */
  Uni<Optional<Claim.Settled>> find(RequestKey key) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(key.tenantId(), key.scope(), retention))
        .map(
            rows ->
                rows.size() == 0 ? Optional.empty() : Optional.of(settled(rows.iterator().next())));
  }

  /** False where somebody else has answered meanwhile. */
  Uni<Boolean> keep(SqlConnection transaction, RequestKey key, byte[] result) {
    return transaction
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(
                key.tenantId(), key.scope(), key.fingerprint(), Buffer.buffer(result), retention))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Removes answers that have had their time, some at a time. */
  Uni<Integer> purge(int atMost) {
    return pool.preparedQuery(PURGE).execute(Tuple.of(retention, atMost)).map(RowSet::rowCount);
  }

  /** Removes the tenant's answers that hold this text. */
  Uni<Void> forget(SqlConnection transaction, String tenantId, String text) {
    return transaction.preparedQuery(FORGET).execute(Tuple.of(tenantId, text)).replaceWithVoid();
  }

  private static Claim.Settled settled(Row row) {
    return new Claim.Settled(
        row.getString("fingerprint"), row.get(Buffer.class, "result").getBytes());
  }
}
