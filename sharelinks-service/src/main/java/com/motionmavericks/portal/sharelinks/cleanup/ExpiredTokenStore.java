package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.TraceIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tokens in the share_link table, of all tenants: the cleanup is nobody's. */
@Singleton
final class ExpiredTokenStore {
  /** Far below what a span may hold; a batch of thousands is told by its number. */
  static final int MOST_CAUSES = 32;

  /**
   * Skips what another cleanup is at, so that two never wait for each other. Begins where the batch
   * before ended: what that one removed still stands in the index until it is vacuumed, and would
   * be passed over again by each. Tells one row of thousands: to carry each here took as long as to
   * remove it.
   */
  private static final String REMOVE =
      """
      WITH expired AS (
        SELECT id FROM share_link
        WHERE token_hash IS NOT NULL AND expires_at BETWEEN $1 AND $2
        ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED),
      removed AS (
        UPDATE share_link SET token_hash = NULL, cleaned_at = $4, cleaned_trace = $5
        FROM expired WHERE share_link.id = expired.id
        RETURNING expires_at, created_traceparent)
      SELECT count(*) AS tokens, max(expires_at) AS through,
        (array_agg(created_traceparent) FILTER (WHERE created_traceparent IS NOT NULL))[1:$6] AS causes
      FROM removed
      """;

  private final Pool pool;

  ExpiredTokenStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * What was removed.
   *
   * @param through when the last of its links expired; null where there was none
   * @param causes of some of the links, of those whose creation was traced
   */
  record Removed(int tokens, @Nullable Instant through, List<Cause> causes) {}

  /** At most {@code limit} tokens of links that expired in that time, those that expired first. */
  Uni<Removed> remove(Instant from, Instant cutoff, int limit, Instant now) {
    Tuple values =
        Tuple.of(utc(from), utc(cutoff), limit, utc(now), TraceIds.current(), MOST_CAUSES);
    return pool.preparedQuery(REMOVE).execute(values).map(rows -> removed(rows.iterator().next()));
  }

  private static Removed removed(Row row) {
    OffsetDateTime through = row.getOffsetDateTime("through");
    String[] causes = row.getArrayOfStrings("causes");
    return new Removed(
        row.getInteger("tokens"),
        through == null ? null : through.toInstant(),
        Stream.of(causes == null ? new String[0] : causes)
            .flatMap(cause -> Cause.parse(cause, null).stream())
            .toList());
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
