package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.NotificationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What was tried for a mail. */
@Singleton
public final class Attempts {
  private static final String OF =
      """
      SELECT number, at, ended_at, trace_id, outcome, reason FROM attempt
      WHERE notification_id = $1 ORDER BY number
      """;

  private final Pool pool;

  Attempts(Pool pool) {
    this.pool = pool;
  }

  /** In their order; whose the notification is, the caller has looked at. */
  public Uni<List<Attempt>> of(NotificationId notification) {
    return pool.preparedQuery(OF)
        .execute(Tuple.of(notification.value()))
        .map(
            rows -> {
              List<Attempt> attempts = new ArrayList<>(rows.size());
              rows.forEach(row -> attempts.add(attempt(row)));
              return attempts;
            });
  }

  private static Attempt attempt(Row row) {
    OffsetDateTime ended = row.getOffsetDateTime("ended_at");
    return new Attempt(
        row.getInteger("number"),
        row.getOffsetDateTime("at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("trace_id"),
        row.getString("outcome"),
        row.getString("reason"));
  }
}
