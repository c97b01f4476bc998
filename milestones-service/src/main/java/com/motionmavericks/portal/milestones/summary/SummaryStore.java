package com.motionmavericks.portal.milestones.summary;

import com.motionmavericks.portal.milestones.ProjectId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts over the milestone table, for many projects in one statement. */
@Singleton
final class SummaryStore {
  private static final String SUMMARISE =
      """
      SELECT project_id, count(*) AS total,
        count(*) FILTER (WHERE status IN ('approved', 'delivered')) AS done,
        count(*) FILTER (WHERE status NOT IN ('approved', 'delivered') AND due_on < $3) AS overdue,
        (array_agg(id ORDER BY due_on, position, id)
          FILTER (WHERE status NOT IN ('approved', 'delivered')))[1] AS next_id,
        (array_agg(title ORDER BY due_on, position, id)
          FILTER (WHERE status NOT IN ('approved', 'delivered')))[1] AS next_title,
        (array_agg(due_on ORDER BY due_on, position, id)
          FILTER (WHERE status NOT IN ('approved', 'delivered')))[1] AS next_due_on
      FROM milestone WHERE tenant_id = $1 AND project_id = ANY($2)
      GROUP BY project_id
      """;

  private final Pool pool;

  SummaryStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * One row for each of the projects that has milestones.
   *
   * @param today where the tenant is
   */
  Uni<List<MilestoneSummary>> of(String tenantId, List<ProjectId> projects, LocalDate today) {
    UUID[] ids = projects.stream().map(ProjectId::value).toArray(UUID[]::new);
    return pool.preparedQuery(SUMMARISE)
        .execute(Tuple.of(tenantId, ids, today))
        .map(
            rows -> {
              List<MilestoneSummary> summaries = new ArrayList<>(rows.size());
              rows.forEach(row -> summaries.add(summary(row, today)));
              return summaries;
            });
  }

  private static MilestoneSummary summary(Row row, LocalDate today) {
    UUID nextId = row.getUUID("next_id");
    return new MilestoneSummary(
        row.getUUID("project_id"),
        row.getLong("total"),
        row.getLong("done"),
        row.getLong("overdue"),
        nextId == null
            ? null
            : MilestoneSummary.Next.of(
                nextId, row.getString("next_title"), row.getLocalDate("next_due_on"), today));
  }
}
