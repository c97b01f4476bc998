package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.sharelinks.TokenHash;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.TraceIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens in the share_link table, of all tenants: the cleanup is nobody's. */
@Singleton
final class ExpiredTokenStore {
  /**
   * Skips what another cleanup is at, so that two never wait for each other. Begins where the batch
   * before ended: what that one removed still stands in the index until it is vacuumed, and would
   * be passed over again by each.
   */
  private static final String REMOVE =
      """
      WITH expired AS (
        SELECT id, token_hash FROM share_link
        WHERE token_hash IS NOT NULL AND expires_at BETWEEN $1 AND $2
        ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED)
      UPDATE share_link SET token_hash = NULL, cleaned_at = $4, cleaned_trace = $5
      FROM expired WHERE share_link.id = expired.id
      RETURNING expired.token_hash, expires_at, created_traceparent
      """;

  private final Pool pool;

  ExpiredTokenStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * A token that was removed.
   *
   * @param cause of its link; of one whose creation was traced
   */
  record Removed(TokenHash token, Instant expiredAt, Optional<Cause> cause) {}

  /** At most {@code limit} tokens of links that expired in that time, those that expired first. */
  Uni<List<Removed>> remove(Instant from, Instant cutoff, int limit, Instant now) {
    return pool.preparedQuery(REMOVE)
        .execute(Tuple.of(utc(from), utc(cutoff), limit, utc(now), TraceIds.current()))
        .map(
            rows -> {
              List<Removed> removed = new ArrayList<>(rows.size());
              rows.forEach(row -> removed.add(removed(row)));
              return removed;
            });
  }

  private static Removed removed(Row row) {
    return new Removed(
        new TokenHash(row.getString("token_hash")),
        row.getOffsetDateTime("expires_at").toInstant(),
        Cause.parse(row.getString("created_traceparent"), null));
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
