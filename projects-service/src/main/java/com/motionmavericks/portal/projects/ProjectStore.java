package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.identity.Reach;
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

/** The project table. Every statement names the tenant, and whom the rows are for. */
@Singleton
final class ProjectStore {
  private static final String COLUMNS =
      "id, tenant_id, name, description, client, status, due_on, version, updated_at";

  /** $2 is null for those who see every project of the tenant. */
  private static final String VISIBLE =
      """
       FROM project p WHERE tenant_id = $1
        AND ($2::text IS NULL OR EXISTS (
          SELECT FROM member m WHERE m.project_id = p.id AND m.user_id = $2))
      """;

  private static final String FIND = "SELECT " + COLUMNS + VISIBLE + " AND id = $3";

  private static final String WHICH = "SELECT id" + VISIBLE + " AND id = ANY($3)";

  private static final String INSERT =
      """
      INSERT INTO project (id, tenant_id, name, description, client, status, due_on, version)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  /** The version is the guard: of two concurrent changes one comes too late. */
  private static final String UPDATE =
      """
      UPDATE project SET name = $4, description = $5, client = $6, status = $7, due_on = $8,
        version = $9, updated_at = now()
      WHERE tenant_id = $1 AND id = $2 AND version = $3
      """;

  private final Pool pool;
  private final Replica replica;
  private final Policy policy;

  ProjectStore(Pool pool, Replica replica, Policy policy) {
    this.pool = pool;
    this.replica = replica;
    this.policy = policy;
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  /** Empty where there is none that the action reaches for this caller. */
  Uni<Optional<Project>> find(Caller caller, String action, ProjectId id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(caller.tenantId(), onlyOf(caller, action), id.value()))
        .map(rows -> all(rows).stream().map(ListedProject::project).findFirst());
  }

  /** Those of the projects that are there for this caller. */
  Uni<List<UUID>> which(Caller caller, List<UUID> ids) {
    return pool.preparedQuery(WHICH)
        .execute(
            Tuple.of(
                caller.tenantId(),
                onlyOf(caller, ProjectPolicy.LIST_VISIBLE_PROJECTS),
                ids.toArray(UUID[]::new)))
        .map(
            rows -> {
              List<UUID> seen = new ArrayList<>(rows.size());
              rows.forEach(row -> seen.add(row.getUUID("id")));
              return seen;
            });
  }

  /** One row more than the limit, where there is one. From a replica, where there is one. */
  Uni<List<ListedProject>> list(Caller caller, ProjectQuery query) {
    Optional<String> member = Optional.ofNullable(onlyOf(caller, ProjectPolicy.LIST_PROJECTS));
    ListStatement statement = ListStatement.of(caller.tenantId(), member, query);
    return replica
        .read(pool, reader -> reader.preparedQuery(statement.sql()).execute(statement.values()))
        .map(ProjectStore::all);
  }

  Uni<Void> insert(SqlConnection transaction, Project project) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            tuple(
                project.id().value(),
                project.tenantId(),
                project.name(),
                project.description(),
                project.client(),
                project.status().word(),
                project.dueOn(),
                project.version()))
        .replaceWithVoid();
  }

  /** False where somebody else was quicker. */
  Uni<Boolean> update(SqlConnection transaction, long expectedVersion, Project project) {
    return transaction
        .preparedQuery(UPDATE)
        .execute(
            tuple(
                project.tenantId(),
                project.id().value(),
                expectedVersion,
                project.name(),
                project.description(),
                project.client(),
                project.status().word(),
                project.dueOn(),
                project.version()))
        .map(result -> result.rowCount() == 1);
  }

  /** Whose projects only; null where the action reaches all of the tenant. */
  private @Nullable String onlyOf(Caller caller, String action) {
    return policy.reach(caller, action) == Reach.TENANT ? null : caller.userId();
  }

  private static List<ListedProject> all(RowSet<Row> rows) {
    List<ListedProject> projects = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Project project =
          new Project(
              new ProjectId(row.getUUID("id")),
              row.getString("tenant_id"),
              row.getString("name"),
              row.getString("description"),
              row.getString("client"),
              ProjectStatus.ofWord(row.getString("status")),
              row.getLocalDate("due_on"),
              row.getLong("version"));
      projects.add(new ListedProject(project, row.getOffsetDateTime("updated_at")));
    }
    return projects;
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
