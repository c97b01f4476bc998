package com.motionmavericks.portal.notifications;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The tables as they are, for tests that look behind the API. */
public final class Rows {
  private final Pool pool;

  public Rows(Pool pool) {
    this.pool = pool;
  }

  public static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
  }

  /** How the one mail of a project fares. */
  public String delivery(UUID project) {
    List<Row> rows =
        all(
            "SELECT delivery FROM notification WHERE project_id = $1 AND template <> 'mail_failed'",
            project);
    return rows.isEmpty() ? "none" : rows.getFirst().getString("delivery");
  }

  /** The outcomes of the attempts of the one mail of a project, in order. */
  public List<String> attempts(UUID project) {
    return all(
            """
            SELECT outcome FROM attempt WHERE notification_id IN (
              SELECT id FROM notification WHERE project_id = $1 AND template <> 'mail_failed') ORDER BY number
            """,
            project)
        .stream()
        .map(row -> row.getString("outcome"))
        .toList();
  }

  public List<Row> all(String sql, Object... values) {
    List<Row> rows = new ArrayList<>();
    pool.preparedQuery(sql).executeAndAwait(Tuple.from(List.of(values))).forEach(rows::add);
    return rows;
  }
}
