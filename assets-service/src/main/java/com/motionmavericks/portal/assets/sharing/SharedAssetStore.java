package com.motionmavericks.portal.assets.sharing;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AssetRows;
import com.motionmavericks.portal.assets.ProjectId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What of the asset table links show. */
@Singleton
final class SharedAssetStore {
  /** Of one answer to a service; a project with more shows its newest. */
  private static final int MOST = 1_000;

  /** Of each asset one version: the newest that is ready, where none is the newest. */
  private static final String FIND =
      "SELECT * FROM (SELECT DISTINCT ON (id) "
          + AssetRows.COLUMNS
          + """
            FROM asset
            WHERE tenant_id = $1
              AND ($2::uuid IS NULL OR project_id = $2)
              AND ($3::uuid[] IS NULL OR id = ANY($3))
            ORDER BY id, status <> 'ready', version DESC) AS shown
          ORDER BY id DESC LIMIT $4
          """;

  private final Pool pool;
  private final AssetRows rows;

  SharedAssetStore(Pool pool, AssetRows rows) {
    this.pool = pool;
    this.rows = rows;
  }

  /**
   * Of a project, or by ids, or both; the newest first. Whoever asks has checked that the link
   * shows them.
   */
  Uni<List<Asset>> find(String tenantId, Optional<ProjectId> project, List<AssetId> ids) {
    UUID[] wanted = ids.stream().map(AssetId::value).toArray(UUID[]::new);
    return pool.preparedQuery(FIND)
        .execute(
            Tuple.from(
                Arrays.asList(
                    tenantId,
                    project.map(ProjectId::value).orElse(null),
                    wanted.length == 0 ? null : wanted,
                    MOST)))
        .map(rows::all);
  }
}
