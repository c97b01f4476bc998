package com.motionmavericks.portal.notifications.feed;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.notifications.NotificationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notifications as their recipients see them. A digest tells nothing new, and is not among them.
 */
@Singleton
final class FeedStore {
  private static final String FEED =
      """
      SELECT id, project_id, template, subject, status, delivery, read_at, created_at
      FROM notification WHERE tenant_id = $1 AND user_id = $2 AND template <> 'digest'
        AND ($3::uuid IS NULL OR id < $3)
      ORDER BY id DESC LIMIT $4
      """;

  private static final String UNREAD =
      """
      SELECT count(*) AS unread FROM notification
      WHERE tenant_id = $1 AND user_id = $2 AND read_at IS NULL AND template <> 'digest'
      """;

  private static final String READ =
      """
      UPDATE notification SET read_at = coalesce(read_at, now())
      WHERE tenant_id = $1 AND user_id = $2 AND id = $3
      """;

  private static final String READ_UP_TO =
      """
      UPDATE notification SET read_at = now()
      WHERE tenant_id = $1 AND user_id = $2 AND id <= $3 AND read_at IS NULL
      """;

  private static final String ONE = "SELECT * FROM notification WHERE tenant_id = $1 AND id = $2";

  private final Pool pool;

  FeedStore(Pool pool) {
    this.pool = pool;
  }

  Uni<List<FeedItem>> feed(Caller caller, Optional<Cursor> after, int limit) {
    return pool.preparedQuery(FEED)
        .execute(
            tuple(
                caller.tenantId(), caller.userId(), after.map(Cursor::id).orElse(null), limit + 1))
        .map(
            rows -> {
              List<FeedItem> items = new ArrayList<>(rows.size());
              rows.forEach(row -> items.add(item(row)));
              return items;
            });
  }

  Uni<Long> unread(Caller caller) {
    return pool.preparedQuery(UNREAD)
        .execute(Tuple.of(caller.tenantId(), caller.userId()))
        .map(rows -> rows.iterator().next().getLong("unread"));
  }

  /** False where the caller has no such notification. */
  Uni<Boolean> read(Caller caller, UUID id) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(caller.tenantId(), caller.userId(), id))
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<Void> readUpTo(Caller caller, UUID newest) {
    return pool.preparedQuery(READ_UP_TO)
        .execute(Tuple.of(caller.tenantId(), caller.userId(), newest))
        .replaceWithVoid();
  }

  /** Of whomever of the tenant; empty where there is none. */
  Uni<Optional<Fate>> one(String tenantId, NotificationId id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(tenantId, id.value()))
        .map(
            rows ->
                rows.iterator().hasNext()
                    ? Optional.of(Fate.of(rows.iterator().next()))
                    : Optional.empty());
  }

  private static FeedItem item(Row row) {
    return new FeedItem(
        row.getUUID("id"),
        row.getUUID("project_id"),
        row.getString("template"),
        row.getString("subject"),
        row.getString("status"),
        row.getString("delivery"),
        row.getOffsetDateTime("read_at") != null,
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
