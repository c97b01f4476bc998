package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Cause;
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
import org.jspecify.annotations.Nullable;

/** The outbox table: see {@code db/events/V0.1__outbox.sql}. */
@Singleton
final class OutboxStore {
  private static final String INSERT =
      """
      INSERT INTO outbox (id, type, tenant_id, occurred_at, payload, traceparent, tracestate)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  /** Taken over from a relay that died as soon as its lease is over. */
  private static final String LEASE =
      """
      UPDATE outbox SET leased_by = $1, leased_until = now() + make_interval(secs => $2)
      WHERE id IN (
        SELECT id FROM outbox
        WHERE published_at IS NULL AND (leased_until IS NULL OR leased_until < now())
        ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING id, type, tenant_id, occurred_at, payload, traceparent, tracestate
      """;

  private static final String PUBLISHED =
      """
      UPDATE outbox SET published_at = now(), leased_until = NULL, entry_id = sent.entry_id
      FROM unnest($1::uuid[], $2::text[]) AS sent (id, entry_id)
      WHERE outbox.id = sent.id
      """;

  private static final String OLDEST =
      "SELECT occurred_at FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT 1";

  private static final String PURGE =
      "DELETE FROM outbox WHERE published_at < now() - make_interval(secs => $1)";

  private final Pool pool;

  OutboxStore(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> insert(SqlConnection transaction, Event event, Optional<Cause> cause) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            Tuple.from(
                java.util.Arrays.asList(
                    event.id(),
                    event.type(),
                    event.tenantId(),
                    OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC),
                    event.payload(),
                    cause.map(Cause::traceparent).orElse(null),
                    cause.map(OutboxStore::tracestate).orElse(null))))
        .replaceWithVoid();
  }

  /** Takes unpublished rows in the order of their birth; nobody else gets them for a while. */
  Uni<List<OutboxRow>> lease(UUID holder, Duration lease, int atMost) {
    return pool.preparedQuery(LEASE)
        .execute(Tuple.of(holder, (double) lease.toSeconds(), atMost))
        .map(OutboxStore::rows);
  }

  /** The stream took them. */
  Uni<Void> published(List<PublishedRow> rows) {
    return pool.preparedQuery(PUBLISHED)
        .execute(
            Tuple.of(
                rows.stream().map(PublishedRow::eventId).toArray(UUID[]::new),
                rows.stream().map(PublishedRow::entryId).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** When the oldest happened that no stream took yet. */
  Uni<Optional<Instant>> oldestWaiting() {
    return pool.preparedQuery(OLDEST)
        .execute()
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(
                        rows.iterator().next().getOffsetDateTime("occurred_at").toInstant()));
  }

  /** Removes rows that were published longer ago than the retention. */
  Uni<Integer> purge(Duration retention) {
    return pool.preparedQuery(PURGE)
        .execute(Tuple.of((double) retention.toSeconds()))
        .map(RowSet::rowCount);
  }

  private static List<OutboxRow> rows(RowSet<Row> result) {
    List<OutboxRow> rows = new ArrayList<>(result.size());
    for (Row row : result) {
      Optional<Cause> cause =
          Cause.parse(row.getString("traceparent"), row.getString("tracestate"));
      Event event =
          new Event(
              row.getUUID("id"),
              row.getString("type"),
              row.getString("tenant_id"),
              row.getOffsetDateTime("occurred_at").toInstant(),
              row.getString("payload"),
              cause.map(Cause::traceId).orElse(null));
      rows.add(new OutboxRow(event, cause));
    }
    // RETURNING promises no order.
    rows.sort(java.util.Comparator.comparing(row -> row.event().id()));
    return rows;
  }

  private static @Nullable String tracestate(Cause cause) {
    return cause.tracestate();
  }
}
