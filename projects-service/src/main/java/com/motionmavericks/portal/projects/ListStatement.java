package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.Cursor;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement of a list, with those conditions only that were asked for. One that might not hold
 * ({@code $5 IS NULL OR …}) would keep PostgreSQL from the index that leads straight to a page: see
 * {@code db/migration/V2__lists.sql} and {@code ./portal prove scale}.
 */
final class ListStatement {
  private static final String COLUMNS =
      "p.id, p.tenant_id, p.name, p.description, p.client, p.status, p.due_on, p.version,"
          + " p.updated_at";

  /** As the indexes have it; projects without a date come last. */
  private static final String DUE_ON = "coalesce(p.due_on, DATE '9999-12-31')";

  private final StringBuilder sql = new StringBuilder("SELECT ").append(COLUMNS);
  private final List<Object> values = new ArrayList<>();

  private ListStatement() {}

  /**
   * Of a tenant's projects.
   *
   * @param memberId only those of this member; empty for all
   */
  static ListStatement of(String tenantId, Optional<String> memberId, ProjectQuery query) {
    ListStatement statement = new ListStatement();
    statement.among(tenantId, memberId);
    query.name().ifPresent(name -> statement.and("p.name ILIKE ", name));
    query.status().ifPresent(status -> statement.and("p.status = ", status.word()));
    statement.page(query);
    return statement;
  }

  String sql() {
    return sql.toString();
  }

  Tuple values() {
    return Tuple.from(values);
  }

  private void among(String tenantId, Optional<String> memberId) {
    sql.append(" FROM ");
    if (memberId.isPresent()) {
      sql.append("member m JOIN project p ON p.id = m.project_id WHERE ");
      add("m.tenant_id = ", tenantId);
      and("m.user_id = ", memberId.get());
      and("p.tenant_id = ", tenantId);
    } else {
      sql.append("project p WHERE ");
      add("p.tenant_id = ", tenantId);
    }
  }

  /** One row more than the limit, which tells whether there is another page. */
  private void page(ProjectQuery query) {
    switch (query.sort()) {
      case DUE_ON -> {
        query
            .after()
            .ifPresent(after -> behind(DUE_ON, " > ", after.keyAs(LocalDate::parse), after));
        sql.append(" ORDER BY ").append(DUE_ON).append(", p.id");
      }
      case UPDATED_AT -> {
        query
            .after()
            .ifPresent(
                after -> behind("p.updated_at", " < ", after.keyAs(OffsetDateTime::parse), after));
        sql.append(" ORDER BY p.updated_at DESC, p.id DESC");
      }
    }
    add(" LIMIT ", query.limit() + 1);
  }

  private void behind(String sortKey, String comparison, Object key, Cursor after) {
    sql.append(" AND (").append(sortKey).append(", p.id)").append(comparison);
    add("(", key);
    add(", ", after.id());
    sql.append(')');
  }

  private void and(String condition, Object value) {
    add(" AND " + condition, value);
  }

  private void add(String text, Object value) {
    values.add(value);
    sql.append(text).append('$').append(values.size());
  }
}
