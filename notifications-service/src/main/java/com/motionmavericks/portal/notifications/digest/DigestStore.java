package com.motionmavericks.portal.notifications.digest;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.notifications.CauseTrace;
import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.notifications.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Notifications that wait for a digest, and the digests that they go out with. */
@Singleton
final class DigestStore {
  private static final String TENANTS =
      "SELECT DISTINCT tenant_id FROM notification WHERE delivery = 'digest'";

  private static final String WAITING =
      """
      SELECT DISTINCT user_id FROM notification w
      WHERE tenant_id = $1 AND delivery = 'digest' AND created_at < $2 AND NOT EXISTS (
        SELECT FROM notification d
        WHERE d.tenant_id = $1 AND d.user_id = w.user_id AND d.digest_day = $3)
      LIMIT $4
      """;

  /** First of all, so that an erasure either ended before or waits for what is written here. */
  private static final String MERGE =
      """
      UPDATE notification SET delivery = 'merged', digest_id = $4
      WHERE tenant_id = $1 AND user_id = $2 AND delivery = 'digest' AND created_at < $3
      RETURNING *
      """;

  /** One a person and day, by an index. */
  private static final String INSERT =
      """
      INSERT INTO notification (id, tenant_id, template, user_id, role, display_name, email,
        subject, status, details, digest_day)
      VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8, $9)
      """;

  private final Pool pool;
  private final Ids ids;

  DigestStore(Pool pool, Ids ids) {
    this.pool = pool;
    this.ids = ids;
  }

  /** Those for whose people something waits. */
  Uni<List<String>> tenants() {
    return pool.query(TENANTS).execute().map(rows -> texts(rows, "tenant_id"));
  }

  /** Who waits for a digest and has not had it. */
  Uni<List<String>> waiting(String tenantId, DigestDay digest, int atMost) {
    return pool.preparedQuery(WAITING)
        .execute(Tuple.of(tenantId, digest.end().atOffset(ZoneOffset.UTC), digest.day(), atMost))
        .map(rows -> texts(rows, "user_id"));
  }

  /**
   * Makes one person's digest. Whoever comes second waits for the first and then finds nothing.
   *
   * @return how many notifications it merges
   */
  Uni<Integer> merge(String tenantId, String user, DigestDay digest) {
    UUID id = ids.next();
    return pool.withTransaction(
        tx ->
            tx.preparedQuery(MERGE)
                .execute(Tuple.of(tenantId, user, digest.end().atOffset(ZoneOffset.UTC), id))
                .map(DigestStore::inOrder)
                .call(
                    merged ->
                        merged.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : insert(tx, id, digest, merged))
                .map(List::size));
  }

  private static Uni<Void> insert(SqlConnection tx, UUID id, DigestDay digest, List<Row> merged) {
    // Where they can be reached may have changed meanwhile.
    Row newest = merged.getLast();
    Tuple row =
        Tuple.tuple()
            .addUUID(id)
            .addString(newest.getString("tenant_id"))
            .addString(Template.DIGEST.word())
            .addString(newest.getString("user_id"))
            .addString(newest.getString("role"))
            .addString(newest.getString("display_name"))
            .addString(newest.getString("email"))
            .addString(Details.ofDigest(merged.stream().map(DigestStore::told).toList()).json())
            .addLocalDate(digest.day());
    return tx.preparedQuery(INSERT).execute(row).replaceWithVoid();
  }

  private static Details.Merged told(Row row) {
    return new Details.Merged(
        row.getUUID("id"),
        row.getString("template"),
        row.getString("subject"),
        row.getString("status"),
        row.getString("traceparent"),
        row.getString("tracestate"),
        CauseTrace.of(row));
  }

  private static List<Row> inOrder(RowSet<Row> rows) {
    List<Row> all = new ArrayList<>(rows.size());
    rows.forEach(all::add);
    all.sort(Comparator.comparing(row -> row.getUUID("id").toString()));
    return all;
  }

  private static List<String> texts(RowSet<Row> rows, String column) {
    List<String> texts = new ArrayList<>(rows.size());
    rows.forEach(row -> texts.add(row.getString(column)));
    return texts;
  }
}
