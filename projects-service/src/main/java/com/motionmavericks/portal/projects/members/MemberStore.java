package com.motionmavericks.portal.projects.members;

import com.motionmavericks.portal.identity.Role;
import com.motionmavericks.portal.projects.ProjectId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The member table. Every statement names the tenant. */
@Singleton
final class MemberStore {
  private static final String COLUMNS = "user_id, role, display_name, email, version";

  private static final String INSERT =
      """
      INSERT INTO member (tenant_id, project_id, user_id, role, display_name, email, version)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE member SET role = $4, display_name = $5, email = $6, version = $7
      WHERE tenant_id = $1 AND project_id = $2 AND user_id = $3 AND version = $7 - 1
      """;

  private static final String DELETE =
      "DELETE FROM member WHERE tenant_id = $1 AND project_id = $2 AND user_id = $3";

  private static final String DELETE_EVERYWHERE =
      "DELETE FROM member WHERE tenant_id = $1 AND user_id = $2 RETURNING project_id";

  private static final String FIND =
      "SELECT "
          + COLUMNS
          + " FROM member WHERE tenant_id = $1 AND project_id = $2 AND user_id = $3";

  private static final String ALL =
      "SELECT "
          + COLUMNS
          + " FROM member WHERE tenant_id = $1 AND project_id = $2 ORDER BY user_id";

  private final Pool pool;

  MemberStore(Pool pool) {
    this.pool = pool;
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  /** False where they are a member already. */
  Uni<Boolean> insert(
      SqlConnection transaction, String tenantId, ProjectId project, Member member) {
    return write(transaction, INSERT, tenantId, project, member);
  }

  /** False where somebody else was quicker. */
  Uni<Boolean> update(
      SqlConnection transaction, String tenantId, ProjectId project, Member member) {
    return write(transaction, UPDATE, tenantId, project, member);
  }

  /** False where they were no member. */
  Uni<Boolean> delete(
      SqlConnection transaction, String tenantId, ProjectId project, String userId) {
    return transaction
        .preparedQuery(DELETE)
        .execute(Tuple.of(tenantId, project.value(), userId))
        .map(result -> result.rowCount() == 1);
  }

  /** The projects of which they were a member. */
  Uni<List<ProjectId>> deleteEverywhere(SqlConnection transaction, String tenantId, String userId) {
    return transaction
        .preparedQuery(DELETE_EVERYWHERE)
        .execute(Tuple.of(tenantId, userId))
        .map(
            rows -> {
              List<ProjectId> projects = new ArrayList<>(rows.size());
              rows.forEach(row -> projects.add(new ProjectId(row.getUUID("project_id"))));
              return projects;
            });
  }

  Uni<Optional<Member>> find(String tenantId, ProjectId project, String userId) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tenantId, project.value(), userId))
        .map(
            rows ->
                rows.iterator().hasNext()
                    ? Optional.of(member(rows.iterator().next()))
                    : Optional.empty());
  }

  Uni<List<Member>> all(String tenantId, ProjectId project) {
    return pool.preparedQuery(ALL)
        .execute(Tuple.of(tenantId, project.value()))
        .map(
            rows -> {
              List<Member> members = new ArrayList<>(rows.size());
              rows.forEach(row -> members.add(member(row)));
              return members;
            });
  }

  private static Uni<Boolean> write(
      SqlConnection transaction, String sql, String tenantId, ProjectId project, Member member) {
    return transaction
        .preparedQuery(sql)
        .execute(
            Tuple.from(
                List.of(
                    tenantId,
                    project.value(),
                    member.userId(),
                    member.role().claim(),
                    member.displayName(),
                    member.email(),
                    member.version())))
        .map(result -> result.rowCount() == 1);
  }

  private static Member member(Row row) {
    return new Member(
        row.getString("user_id"),
        Role.ofClaim(row.getString("role")).orElseThrow(),
        row.getString("display_name"),
        row.getString("email"),
        row.getLong("version"));
  }
}
