package com.motionmavericks.portal.assets.summary;

import com.motionmavericks.portal.assets.ProjectId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts over the asset table, for many projects in one statement. */
@Singleton
final class SummaryStore {
  /** An asset counts once, however many versions it has. */
  private static final String SUMMARISE =
      """
      SELECT project_id, count(DISTINCT id) AS total,
        count(DISTINCT id) FILTER (WHERE status = 'ready') AS ready
      FROM asset WHERE tenant_id = $1 AND project_id = ANY($2)
      GROUP BY project_id
      """;

  private final Pool pool;

  SummaryStore(Pool pool) {
    this.pool = pool;
  }

  /** One row for each of the projects that has assets. */
  Uni<List<AssetSummary>> of(String tenantId, List<ProjectId> projects) {
    UUID[] ids = projects.stream().map(ProjectId::value).toArray(UUID[]::new);
    return pool.preparedQuery(SUMMARISE)
        .execute(Tuple.of(tenantId, ids))
        .map(
            rows -> {
              List<AssetSummary> summaries = new ArrayList<>(rows.size());
              rows.forEach(
                  row ->
                      summaries.add(
                          new AssetSummary(
                              row.getUUID("project_id"),
                              row.getLong("total"),
                              row.getLong("ready"))));
              return summaries;
            });
  }
}
