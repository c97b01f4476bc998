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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The milestone table. Every statement names the tenant.
 *
 * <p>A position is a weight and no index: milestones of a project are sorted by it, and by their id
 * where it is the same. So a move changes one row, which its version guards, and moves neither lock
 * each other nor change what they pass; new ones leave gaps to move into.
 */
@Singleton
final class MilestoneStore {
  private static final String COLUMNS =
      "id, tenant_id, project_id, title, description, status, due_on, position, approval,"
          + " version";

  private static final String FIND =
      "SELECT " + COLUMNS + " FROM milestone WHERE tenant_id = $1 AND id = $2";

  /** Without a place of its own it comes behind all others, a gap further. */
  private static final String INSERT =
      "INSERT INTO milestone ("
          + COLUMNS
          + """
          ) VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8::int, (
            SELECT least(coalesce(max(position), 0) + 65536::bigint, 2147483647)::int
            FROM milestone WHERE tenant_id = $2 AND project_id = $3)), $9::text::jsonb, $10)
          RETURNING position
          """;

  /** The version is the guard: of two concurrent changes one comes too late. */
  private static final String UPDATE =
      """
      UPDATE milestone SET title = $4, description = $5, status = $6, due_on = $7, position = $8,
        approval = $9::text::jsonb, version = $10, updated_at = now()
      WHERE tenant_id = $1 AND id = $2 AND version = $3
      """;

  private static final String DELETE =
      "DELETE FROM milestone WHERE tenant_id = $1 AND id = $2 AND version = $3";

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

  private final Pool pool;
  private final JsonColumns json;

  MilestoneStore(Pool pool, JsonColumns json) {
    this.pool = pool;
    this.json = json;
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  Uni<Optional<Milestone>> find(String tenantId, MilestoneId id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tenantId, id.value()))
        .map(rows -> all(rows, this::milestone).stream().findFirst());
  }

  /**
   * Adds it, and tells its position.
   *
   * @param position null: behind all others
   */
  Uni<Integer> insert(SqlConnection transaction, Milestone milestone, @Nullable Integer position) {
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
                position,
                json.write(milestone.approval()),
                milestone.version()))
        .map(rows -> rows.iterator().next().getInteger("position"));
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
                json.write(milestone.approval()),
                milestone.version()))
        .map(result -> result.rowCount() == 1);
  }

  /** False where somebody else was quicker. */
  Uni<Boolean> delete(SqlConnection transaction, Milestone milestone) {
    return transaction
        .preparedQuery(DELETE)
        .execute(Tuple.of(milestone.tenantId(), milestone.id().value(), milestone.version()))
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
        .map(rows -> all(rows, this::milestone));
  }

  private Milestone milestone(Row row) {
    return new Milestone(
        new MilestoneId(row.getUUID("id")),
        row.getString("tenant_id"),
        new ProjectId(row.getUUID("project_id")),
        row.getString("title"),
        row.getString("description"),
        MilestoneStatus.ofWord(row.getString("status")),
        row.getLocalDate("due_on"),
        row.getInteger("position"),
        json.read(row, "approval", Approval.class),
        row.getLong("version"));
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
