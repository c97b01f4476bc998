package com.motionmavericks.portal.assets.versions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What of the asset table can be watched. */
@Singleton
final class VersionStore {
  /** With the project, since nobody checks that a milestone is one of the asset's project. */
  private static final String READY =
      """
      SELECT id, max(version) AS version FROM asset
      WHERE tenant_id = $1 AND milestone_id = $2 AND project_id = $3 AND status = 'ready'
      GROUP BY id ORDER BY id
      """;

  private final Pool pool;

  VersionStore(Pool pool) {
    this.pool = pool;
  }

  /** Of assets of the milestone that can be watched, the oldest first. */
  Uni<List<AssetVersion>> ready(String tenantId, UUID project, UUID milestone) {
    return pool.preparedQuery(READY)
        .execute(Tuple.of(tenantId, milestone, project))
        .map(
            rows -> {
              List<AssetVersion> versions = new ArrayList<>(rows.size());
              rows.forEach(
                  row ->
                      versions.add(new AssetVersion(row.getUUID("id"), row.getInteger("version"))));
              return versions;
            });
  }
}
