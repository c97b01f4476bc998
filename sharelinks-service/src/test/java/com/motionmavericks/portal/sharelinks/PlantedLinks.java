package com.motionmavericks.portal.sharelinks;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of links as time would have left them. */
final class PlantedLinks {
  private static final String PLANT =
      """
      INSERT INTO share_link (id, tenant_id, project_id, asset_ids, expires_at, version, token_hash,
        created_by, created_at, created_traceparent)
      VALUES ($1, 'acme', $2, '{}', $3, 1, $4, 'ada', $5, $6)
      """;

  private final Pool pool;

  PlantedLinks(Pool pool) {
    this.pool = pool;
  }

  /** A link made 30 days before its end; its id. */
  UUID link(Instant end, @Nullable String traceparent) {
    return link(end, end.minus(Duration.ofDays(30)), traceparent);
  }

  UUID link(Instant end, Instant made, @Nullable String traceparent) {
    UUID id = UUID.randomUUID();
    run(
        PLANT,
        Tuple.tuple()
            .addUUID(id)
            .addUUID(UUID.randomUUID())
            .addOffsetDateTime(end.atOffset(ZoneOffset.UTC))
            .addString(TokenHash.of(id.toString()).hex())
            .addOffsetDateTime(made.atOffset(ZoneOffset.UTC))
            .addString(traceparent));
    return id;
  }

  /** The row of a link. */
  Row row(UUID id) {
    return Objects.requireNonNull(
        pool.preparedQuery("SELECT * FROM share_link WHERE id = $1")
            .execute(Tuple.of(id))
            .await()
            .atMost(Duration.ofSeconds(5))
            .iterator()
            .next());
  }

  /** How many statements like that wait for a lock. */
  long waiting(String statement) {
    return pool.preparedQuery(
            "SELECT count(*) AS n FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                + " AND query LIKE $1")
        .execute(Tuple.of(statement))
        .await()
        .atMost(Duration.ofSeconds(5))
        .iterator()
        .next()
        .getLong("n");
  }

  void run(String sql, Tuple values) {
    pool.preparedQuery(sql).execute(values).await().atMost(Duration.ofSeconds(5));
  }
}
