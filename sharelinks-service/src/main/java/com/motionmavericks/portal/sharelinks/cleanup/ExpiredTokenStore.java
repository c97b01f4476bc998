package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.sharelinks.TokenHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Tokens in the share_link table, of all tenants: the cleanup is nobody's. */
@Singleton
final class ExpiredTokenStore {
  /** Skips what another cleanup is at, so that two never wait for each other. */
  private static final String REMOVE =
      """
      WITH expired AS (
        SELECT id, token_hash FROM share_link
        WHERE token_hash IS NOT NULL AND expires_at <= $1
        ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      UPDATE share_link SET token_hash = NULL FROM expired WHERE share_link.id = expired.id
      RETURNING expired.token_hash
      """;

  private final Pool pool;

  ExpiredTokenStore(Pool pool) {
    this.pool = pool;
  }

  /** The tokens that were removed, at most {@code limit}, those that expired first. */
  Uni<List<TokenHash>> remove(Instant cutoff, int limit) {
    return pool.preparedQuery(REMOVE)
        .execute(Tuple.of(cutoff.atOffset(ZoneOffset.UTC), limit))
        .map(
            rows -> {
              List<TokenHash> removed = new ArrayList<>(rows.size());
              rows.forEach(row -> removed.add(new TokenHash(row.getString("token_hash"))));
              return removed;
            });
  }
}
