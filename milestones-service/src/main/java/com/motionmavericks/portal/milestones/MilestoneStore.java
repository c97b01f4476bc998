package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The milestone table: the only SQL of milestones. Every statement names the tenant. */
@Singleton
final class MilestoneStore {
  private static final String COLUMNS =
      "id, tenant_id, project_id, title, description, status, due_on, position, version";

  private static final String FIND =
      "SELECT " + COLUMNS + " FROM milestone WHERE tenant_id = $1 AND id = $2";

  private static final String INSERT =
      "INSERT INTO milestone (" + COLUMNS + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

  /** The version is the guard: of two concurrent changes one comes too late. */
  private static final String UPDATE =
      """
      UPDATE milestone SET title = $4, description = $5, status = $6, due_on = $7, position = $8,
        version = $9, updated_at = now()
      WHERE tenant_id = $1 AND id = $2 AND version = $3
      """;

  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
           FROM milestone
          WHERE tenant_id = $1 AND project_id = $2
            AND ($3::text IS NULL OR title ILIKE $3)
            AND ($4::text IS NULL OR status = $4)
            AND ($5::int IS NULL OR (position, id) > ($5, $6::uuid))
          ORDER BY position, id LIMIT $7
          """;

  private static final String SUMMARISE =
      """
      SELECT project_id, count(*) AS total,
        count(*) FILTER (WHERE status IN ('approved', 'delivered')) AS done,
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

  MilestoneStore(Pool pool) {
    this.pool = pool;
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  Uni<Optional<Milestone>> find(String tenantId, MilestoneId id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tenantId, id.value()))
        .map(rows -> all(rows, MilestoneStore::milestone).stream().findFirst());
  }

  Uni<Void> insert(SqlConnection transaction, Milestone milestone) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            tuple(
                milestone.id().value(),
                milestone.tenantId(),
                milestone.projectId().value(),
                milestone.title(),
                milestone.description(),
                milestone.status().word(),
                milestone.dueOn(),
                milestone.position(),
                milestone.version()))
        .replaceWithVoid();
  }

  /** False where somebody else was quicker. */
  Uni<Boolean> update(SqlConnection transaction, long expectedVersion, Milestone milestone) {
    return transaction
        .preparedQuery(UPDATE)
        .execute(
            tuple(
                milestone.tenantId(),
                milestone.id().value(),
                expectedVersion,
                milestone.title(),
                milestone.description(),
                milestone.status().word(),
                milestone.dueOn(),
                milestone.position(),
                milestone.version()))
        .map(result -> result.rowCount() == 1);
  }

  /** In the order of the project; one row more than the limit, where there is one. */
  Uni<List<Milestone>> list(
      String tenantId,
      ProjectId project,
      Optional<String> title,
      Optional<MilestoneStatus> status,
      Optional<Cursor> after,
      int limit) {
    return pool.preparedQuery(LIST)
        .execute(
            tuple(
                tenantId,
                project.value(),
                title.orElse(null),
                status.map(MilestoneStatus::word).orElse(null),
                after.map(cursor -> cursor.keyAs(Integer::valueOf)).orElse(null),
                after.map(Cursor::id).orElse(null),
                limit + 1))
        .map(rows -> all(rows, MilestoneStore::milestone));
  }

  /** One row for each of the projects that has milestones. */
  Uni<List<MilestoneSummary>> summarise(String tenantId, List<ProjectId> projects) {
    UUID[] ids = projects.stream().map(ProjectId::value).toArray(UUID[]::new);
    return pool.preparedQuery(SUMMARISE)
        .execute(Tuple.of(tenantId, ids))
        .map(rows -> all(rows, MilestoneStore::summary));
  }

  private static Milestone milestone(Row row) {
    return new Milestone(
        new MilestoneId(row.getUUID("id")),
        row.getString("tenant_id"),
        new ProjectId(row.getUUID("project_id")),
        row.getString("title"),
        row.getString("description"),
        MilestoneStatus.ofWord(row.getString("status")),
        row.getLocalDate("due_on"),
        row.getInteger("position"),
        row.getLong("version"));
  }

  private static MilestoneSummary summary(Row row) {
    UUID nextId = row.getUUID("next_id");
    return new MilestoneSummary(
        row.getUUID("project_id"),
        row.getLong("total"),
        row.getLong("done"),
        nextId == null
            ? null
            : new MilestoneSummary.Next(
                nextId, row.getString("next_title"), row.getLocalDate("next_due_on")));
  }

  private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    List<T> items = new ArrayList<>(rows.size());
    rows.forEach(row -> items.add(read.apply(row)));
    return items;
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
