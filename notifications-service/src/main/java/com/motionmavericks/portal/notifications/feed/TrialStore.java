package com.motionmavericks.portal.notifications.feed;

import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.feed.NotificationView.Trial;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What was tried for a mail. */
@Singleton
final class TrialStore {
  private static final String OF =
      """
      SELECT number, at, trace_id, outcome, reason FROM attempt
      WHERE notification_id = $1 ORDER BY number
      """;

  private final Pool pool;

  TrialStore(Pool pool) {
    this.pool = pool;
  }

  Uni<List<Trial>> of(NotificationId notification) {
    return pool.preparedQuery(OF)
        .execute(Tuple.of(notification.value()))
        .map(
            rows -> {
              List<Trial> trials = new ArrayList<>(rows.size());
              rows.forEach(
                  row ->
                      trials.add(
                          new Trial(
                              row.getInteger("number"),
                              row.getOffsetDateTime("at").toInstant(),
                              row.getString("trace_id"),
                              row.getString("outcome"),
                              row.getString("reason"))));
              return trials;
            });
  }
}
