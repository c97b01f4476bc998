package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.opening.ViewCounter.Viewed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The views in the share_link table, as they are added up from counts. */
@Singleton
final class ViewStore {
  private static final String ADD =
      """
      UPDATE share_link SET views = share_link.views + counted.views
      FROM unnest($1::text[], $2::uuid[], $3::bigint[]) AS counted (tenant_id, id, views)
      WHERE share_link.tenant_id = counted.tenant_id AND share_link.id = counted.id
      """;

  private final Pool pool;

  ViewStore(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> add(Map<Viewed, Long> counted) {
    List<Map.Entry<Viewed, Long>> rows = List.copyOf(counted.entrySet());
    return pool.preparedQuery(ADD)
        .execute(
            Tuple.of(
                rows.stream().map(row -> row.getKey().tenantId()).toArray(String[]::new),
                rows.stream().map(row -> row.getKey().link().value()).toArray(UUID[]::new),
                rows.stream().map(Map.Entry::getValue).toArray(Long[]::new)))
        .replaceWithVoid();
  }
}
