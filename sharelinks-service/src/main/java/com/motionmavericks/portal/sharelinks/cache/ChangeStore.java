package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.sharelinks.TokenHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which versions of links in the share_link table the cache has been told of. Whoever changes a
 * link only has to raise its version, in any statement. Of all tenants: the cache is nobody's.
 */
@Singleton
final class ChangeStore {
  private static final String UNTOLD =
      """
      SELECT id, version, token_hash FROM share_link
      WHERE told_version < version AND token_hash IS NOT NULL LIMIT $1
      """;

  private static final String TELL =
      """
      UPDATE share_link SET told_version = told.version
      FROM unnest($1::uuid[], $2::bigint[]) AS told (id, version)
      WHERE share_link.id = told.id AND share_link.told_version < told.version
      """;

  private final Pool pool;

  ChangeStore(Pool pool) {
    this.pool = pool;
  }

  /** A version of a link that the cache has not been told of. */
  record Change(UUID id, long version, TokenHash token) {}

  Uni<List<Change>> untold(int limit) {
    return pool.preparedQuery(UNTOLD)
        .execute(Tuple.of(limit))
        .map(
            rows -> {
              List<Change> changes = new ArrayList<>(rows.size());
              rows.forEach(
                  row ->
                      changes.add(
                          new Change(
                              row.getUUID("id"),
                              row.getLong("version"),
                              new TokenHash(row.getString("token_hash")))));
              return changes;
            });
  }

  Uni<Void> told(List<Change> changes) {
    return pool.preparedQuery(TELL)
        .execute(
            Tuple.of(
                changes.stream().map(Change::id).toArray(UUID[]::new),
                changes.stream().map(Change::version).toArray(Long[]::new)))
        .replaceWithVoid();
  }
}
