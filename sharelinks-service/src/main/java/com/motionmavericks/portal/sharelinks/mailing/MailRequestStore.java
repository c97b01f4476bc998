package com.motionmavericks.portal.sharelinks.mailing;

import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail_request table: at most one mail a link. */
@Singleton
final class MailRequestStore {
  private static final String INSERT =
      """
      INSERT INTO mail_request
        (share_link_id, tenant_id, created_by, sealed, traceparent, tracestate)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  /** Takes what is due, of all tenants; the time of the next attempt is its lease. */
  private static final String TAKE =
      """
      UPDATE mail_request SET attempts = attempts + 1,
        next_attempt_at = now() + least(interval '10 minutes', interval '10 seconds' * 2 ^ least(attempts, 10))
      FROM share_link
      WHERE share_link.id = share_link_id AND share_link_id IN (
        SELECT share_link_id FROM mail_request
        WHERE sealed IS NOT NULL AND next_attempt_at <= now()
        ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING share_link_id, mail_request.tenant_id, sealed, traceparent, tracestate,
        revoked_at IS NOT NULL OR expires_at <= now() AS ended
      """;

  /** The first who settles it does; what was secret goes. */
  private static final String SETTLE =
      """
      UPDATE mail_request SET sealed = NULL, mail_id = $2, gave_up = $3, settled_at = now(),
        settled_trace = $4
      WHERE share_link_id = $1 AND sealed IS NOT NULL
      """;

  private final Pool pool;

  MailRequestStore(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> insert(
      SqlConnection transaction, ShareLink link, byte[] sealed, Optional<Cause> cause) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            tuple(
                link.id().value(),
                link.tenantId(),
                link.terms().createdBy(),
                Buffer.buffer(sealed),
                cause.map(Cause::traceparent).orElse(null),
                cause.map(MailRequestStore::tracestate).orElse(null)))
        .replaceWithVoid();
  }

  /** Those that are due; nobody else gets them for a while. */
  Uni<List<MailRequest>> take(int atMost) {
    return pool.preparedQuery(TAKE).execute(Tuple.of(atMost)).map(MailRequestStore::requests);
  }

  Uni<Void> handedOver(ShareLinkId link, UUID mail, String traceId) {
    return settle(link, mail, null, traceId);
  }

  Uni<Void> givenUp(ShareLinkId link, String why, String traceId) {
    return settle(link, null, why, traceId);
  }

  private Uni<Void> settle(
      ShareLinkId link, @Nullable UUID mail, @Nullable String why, String traceId) {
    return pool.preparedQuery(SETTLE)
        .execute(tuple(link.value(), mail, why, traceId))
        .replaceWithVoid();
  }

  private static List<MailRequest> requests(RowSet<Row> rows) {
    List<MailRequest> requests = new ArrayList<>(rows.size());
    for (Row row : rows) {
      requests.add(
          new MailRequest(
              new ShareLinkId(row.getUUID("share_link_id")),
              row.getString("tenant_id"),
              row.getBuffer("sealed").getBytes(),
              Cause.parse(row.getString("traceparent"), row.getString("tracestate")),
              row.getBoolean("ended")));
    }
    return requests;
  }

  private static @Nullable String tracestate(Cause cause) {
    return cause.tracestate();
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
