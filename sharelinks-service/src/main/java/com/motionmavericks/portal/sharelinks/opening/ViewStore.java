package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkEvent;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.opening.ViewCounter.Viewed;
import com.motionmavericks.portal.tracing.TraceIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Views in the share_link table, with the log of them, and the event of the first. */
@Singleton
final class ViewStore {
  /** One statement, so that concurrent visitors cannot share the last view. */
  private static final String COUNT =
      """
      WITH counted AS (
        UPDATE share_link SET views = views + 1, last_opened_at = now(),
          first_opened_at = coalesce(first_opened_at, now())
        WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL
          AND (max_views IS NULL OR views < max_views)
        RETURNING views),
      logged AS (
        INSERT INTO visit (share_link_id, viewed_at, trace_id) SELECT $2, now(), $3 FROM counted)
      SELECT views FROM counted
      """;

  /** Some may have got a limit since: these views were seen all the same, but are not beyond it. */
  private static final String ADD =
      """
      UPDATE share_link SET views = least(share_link.views + counted.views, max_views),
        last_opened_at = greatest(last_opened_at, counted.last),
        first_opened_at = coalesce(first_opened_at, counted.last)
      FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::timestamptz[])
        AS counted (tenant_id, id, views, last)
      WHERE share_link.tenant_id = counted.tenant_id AND share_link.id = counted.id
      RETURNING share_link.tenant_id, share_link.id, project_id, recipient_label, created_by,
        first_opened_at = counted.last AS first
      """;

  private static final String LOG =
      """
      INSERT INTO visit (share_link_id, viewed_at, trace_id)
      SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[])
      """;

  /** Of all tenants: what is too old is too old for each. */
  private static final String PURGE =
      """
      DELETE FROM visit WHERE ctid IN
        (SELECT ctid FROM visit WHERE viewed_at < $1 ORDER BY viewed_at LIMIT 1000)
      """;

  private final Pool pool;
  private final Outbox outbox;

  ViewStore(Pool pool, Outbox outbox) {
    this.pool = pool;
    this.outbox = outbox;
  }

  /**
   * Counts a view of a link with a limit; false where none is left. Whoever has the first has read
   * the link without one: nobody else needs the transaction.
   */
  Uni<Boolean> count(ShareLink link) {
    return link.views() > 0
        ? count(pool, link).map(views -> views > 0)
        : pool.withTransaction(tx -> count(tx, link).call(views -> tellIfFirst(tx, link, views)))
            .invoke(outbox::committed)
            .map(views -> views > 0);
  }

  /** How many there are now; zero where none was left. */
  private static Uni<Long> count(SqlClient client, ShareLink link) {
    return client
        .preparedQuery(COUNT)
        .execute(Tuple.of(link.tenantId(), link.id().value(), TraceIds.current()))
        .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong("views"));
  }

  private Uni<Void> tellIfFirst(SqlConnection tx, ShareLink link, long views) {
    return views == 1
        ? outbox.add(tx, ShareLinkEvent.FIRST_OPENED, link.tenantId(), ShareLinkEvent.of(link))
        : Uni.createFrom().voidItem();
  }

  /** Adds up views of links without a limit. */
  Uni<Void> add(Map<Viewed, Seen> seen) {
    return pool.withTransaction(
            tx ->
                tx.preparedQuery(ADD)
                    .execute(counts(seen))
                    .call(() -> tx.preparedQuery(LOG).execute(looks(seen)))
                    .chain(rows -> tellOfFirst(tx, rows, seen)))
        .invoke(outbox::committed);
  }

  private Uni<Void> tellOfFirst(SqlConnection tx, RowSet<Row> rows, Map<Viewed, Seen> seen) {
    return Multi.createFrom()
        .iterable(rows)
        .filter(row -> row.getBoolean("first"))
        .onItem()
        .transformToUniAndConcatenate(
            row -> {
              Viewed viewed =
                  new Viewed(row.getString("tenant_id"), new ShareLinkId(row.getUUID("id")));
              return outbox.add(
                  tx,
                  ShareLinkEvent.FIRST_OPENED,
                  viewed.tenantId(),
                  event(row),
                  Optional.ofNullable(seen.get(viewed)).flatMap(Seen::first));
            })
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static ShareLinkEvent event(Row row) {
    return new ShareLinkEvent(
        row.getUUID("id"),
        row.getUUID("project_id"),
        row.getString("recipient_label"),
        row.getString("created_by"));
  }

  private static Tuple counts(Map<Viewed, Seen> seen) {
    List<Map.Entry<Viewed, Seen>> rows = List.copyOf(seen.entrySet());
    return Tuple.of(
        rows.stream().map(row -> row.getKey().tenantId()).toArray(String[]::new),
        rows.stream().map(row -> row.getKey().link().value()).toArray(UUID[]::new),
        rows.stream().map(row -> row.getValue().count()).toArray(Long[]::new),
        rows.stream()
            .map(row -> row.getValue().last().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new));
  }

  private static Tuple looks(Map<Viewed, Seen> seen) {
    record Line(UUID link, Seen.Look look) {}
    List<Line> lines =
        seen.entrySet().stream()
            .flatMap(
                row ->
                    row.getValue().some().stream()
                        .map(look -> new Line(row.getKey().link().value(), look)))
            .toList();
    return Tuple.of(
        lines.stream().map(Line::link).toArray(UUID[]::new),
        lines.stream()
            .map(line -> line.look().at().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new),
        lines.stream().map(line -> line.look().traceId()).toArray(String[]::new));
  }

  /** How many were too old; at most 1000 at once. */
  Uni<Integer> purge(OffsetDateTime cutoff) {
    return pool.preparedQuery(PURGE).execute(Tuple.of(cutoff)).map(RowSet::rowCount);
  }
}
