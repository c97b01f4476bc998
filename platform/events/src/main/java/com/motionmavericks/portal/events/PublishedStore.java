package com.motionmavericks.portal.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Outbox rows after they were published, and the mark: {@code db/events/V0.3}. */
@Singleton
final class PublishedStore {
  private static final String KNOW =
      "INSERT INTO outbox_mark (stream) VALUES ($1) ON CONFLICT DO NOTHING";

  /** By one replica at a time; the others find nothing. */
  private static final String MARK =
      "SELECT marked_at FROM outbox_mark WHERE stream = $1 FOR UPDATE SKIP LOCKED";

  private static final String REMARK = "UPDATE outbox_mark SET marked_at = $2 WHERE stream = $1";

  private static final String SINCE =
      """
      SELECT id, entry_id FROM outbox
      WHERE published_at > $1 AND entry_id IS NOT NULL
      """;

  /** Only as long as consumers are promised that an event may come again. */
  private static final String REVIVE_SINCE =
      """
      UPDATE outbox SET published_at = NULL, entry_id = NULL, leased_until = NULL
      WHERE published_at > $1 AND occurred_at > now() - make_interval(secs => $2)
      """;

  private static final String REVIVE =
      """
      UPDATE outbox SET published_at = NULL, entry_id = NULL, leased_until = NULL
      WHERE id = ANY($1)
      """;

  private final Pool pool;
  private final String stream;

  PublishedStore(Pool pool, EventsConfig config) {
    this.pool = pool;
    this.stream = config.stream();
  }

  /**
   * Work under the mark's lock.
   *
   * @param work gets the transaction and the mark
   * @param elsewhere the outcome where another replica is at it
   */
  <T> Uni<T> underMark(Function<Held, Uni<T>> work, T elsewhere) {
    return pool.withTransaction(
        tx ->
            tx.preparedQuery(KNOW)
                .execute(Tuple.of(stream))
                .chain(() -> tx.preparedQuery(MARK).execute(Tuple.of(stream)))
                .chain(
                    rows ->
                        rows.size() == 0
                            ? Uni.createFrom().item(elsewhere)
                            : work.apply(new Held(tx, stream, instant(rows.iterator().next())))));
  }

  private static Optional<Instant> instant(Row row) {
    return Optional.ofNullable(row.getOffsetDateTime("marked_at")).map(OffsetDateTime::toInstant);
  }

  /** The mark, and what may be done while it is held. */
  static final class Held {
    private final SqlConnection tx;
    private final String stream;
    private final Optional<Instant> mark;

    private Held(SqlConnection tx, String stream, Optional<Instant> mark) {
      this.tx = tx;
      this.stream = stream;
      this.mark = mark;
    }

    Optional<Instant> mark() {
      return mark;
    }

    Uni<Void> remark(Instant time) {
      return tx.preparedQuery(REMARK).execute(Tuple.of(stream, utc(time))).replaceWithVoid();
    }

    Uni<List<PublishedRow>> since(Instant time) {
      return tx.preparedQuery(SINCE).execute(Tuple.of(utc(time))).map(Held::rows);
    }

    /** Lets the relay send all of them again; tells how many. */
    Uni<Integer> revive(Instant since, Duration youngerThan) {
      return tx.preparedQuery(REVIVE_SINCE)
          .execute(Tuple.of(utc(since), (double) youngerThan.toSeconds()))
          .map(RowSet::rowCount);
    }

    /** Lets the relay send these again; tells how many. */
    Uni<Integer> revive(List<UUID> events) {
      return events.isEmpty()
          ? Uni.createFrom().item(0)
          : tx.preparedQuery(REVIVE)
              .execute(Tuple.of(events.toArray(UUID[]::new)))
              .map(RowSet::rowCount);
    }

    private static List<PublishedRow> rows(RowSet<Row> result) {
      List<PublishedRow> rows = new ArrayList<>(result.size());
      result.forEach(
          row -> rows.add(new PublishedRow(row.getUUID("id"), row.getString("entry_id"))));
      return rows;
    }

    private static OffsetDateTime utc(Instant time) {
      return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
  }
}
