package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.TraceIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The share_link table, the truth about links. Every statement names the tenant, but for the one
 * that looks for a token: who holds it belongs to no tenant.
 */
@Singleton
public final class ShareLinkStore {
  private static final String COLUMNS =
      """
      id, tenant_id, project_id, asset_ids, expires_at, max_views, views, revoked_at, version,
      recipient_label, allow_download, passphrase, created_by, last_opened_at
      """;

  private static final String INSERT =
      """
      INSERT INTO share_link
        (id, tenant_id, project_id, asset_ids, expires_at, max_views, version, token_hash,
         created_by, recipient_label, allow_download, passphrase, created_traceparent)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """;

  private static final String FIND =
      "SELECT " + COLUMNS + " FROM share_link WHERE tenant_id = $1 AND id = $2";

  private static final String BY_TOKEN =
      "SELECT " + COLUMNS + " FROM share_link WHERE token_hash = $1";

  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
           FROM share_link
          WHERE tenant_id = $1 AND project_id = $2 AND revoked_at IS NULL
            AND ($3::uuid IS NULL OR id < $3)
          ORDER BY id DESC LIMIT $4
          """;

  /** The version is the guard: of two concurrent changes one comes too late. */
  private static final String CHANGE =
      """
      UPDATE share_link SET expires_at = $4, max_views = $5, recipient_label = $6,
        allow_download = $7, passphrase = $8, version = version + 1
      WHERE tenant_id = $1 AND id = $2 AND version = $3
        AND revoked_at IS NULL AND token_hash IS NOT NULL
        AND ($5::integer IS NULL OR views <= $5)
      RETURNING token_hash
      """;

  /** Revoking twice keeps the first time. */
  private static final String REVOKE =
      """
      UPDATE share_link SET revoked_at = coalesce(revoked_at, $3), version = version + 1,
        revoked_trace = CASE WHEN revoked_at IS NULL THEN $4 ELSE revoked_trace END
      WHERE tenant_id = $1 AND id = $2 RETURNING revoked_at, token_hash, revoked_at = $3 AS first
      """;

  private final Pool pool;

  ShareLinkStore(Pool pool) {
    this.pool = pool;
  }

  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  /** The current trace is the one that made it. */
  Uni<Void> insert(SqlConnection transaction, ShareLink link, TokenHash token) {
    return transaction
        .preparedQuery(INSERT)
        .execute(
            tuple(
                link.id().value(),
                link.tenantId(),
                link.projectId().value(),
                link.assetIds().toArray(UUID[]::new),
                utc(link.expiresAt()),
                link.maxViews(),
                link.version(),
                token.hex(),
                link.terms().createdBy(),
                link.terms().recipientLabel(),
                link.terms().allowDownload(),
                link.terms().passphrase(),
                Cause.current().map(Cause::traceparent).orElse(null)))
        .replaceWithVoid();
  }

  /** Revoked links too. */
  Uni<Optional<ShareLink>> find(String tenantId, ShareLinkId id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tenantId, id.value()))
        .map(rows -> all(rows).stream().findFirst());
  }

  /** The link with this token, whatever has become of it. */
  public Uni<Optional<ShareLink>> byToken(TokenHash token) {
    return pool.preparedQuery(BY_TOKEN)
        .execute(Tuple.of(token.hex()))
        .map(rows -> all(rows).stream().findFirst());
  }

  /** Newest first, without revoked ones; one row more than the limit, where there is one. */
  Uni<List<ShareLink>> list(String tenantId, ProjectId project, Optional<Cursor> after, int limit) {
    return pool.preparedQuery(LIST)
        .execute(tuple(tenantId, project.value(), after.map(Cursor::id).orElse(null), limit + 1))
        .map(ShareLinkStore::all);
  }

  /** Its token; empty where somebody else was quicker. */
  Uni<Optional<TokenHash>> change(long expectedVersion, ShareLink link) {
    return pool.preparedQuery(CHANGE)
        .execute(
            tuple(
                link.tenantId(),
                link.id().value(),
                expectedVersion,
                utc(link.expiresAt()),
                link.maxViews(),
                link.terms().recipientLabel(),
                link.terms().allowDownload(),
                link.terms().passphrase()))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new TokenHash(row.getString("token_hash")))
                    .findFirst());
  }

  /**
   * A link that was revoked.
   *
   * @param token null where the cleanup has removed it
   * @param first was it this time that it was?
   */
  record Revoked(Instant at, @Nullable TokenHash token, boolean first) {}

  Uni<Revoked> revoke(SqlConnection transaction, String tenantId, ShareLinkId id, Instant now) {
    return transaction
        .preparedQuery(REVOKE)
        .execute(tuple(tenantId, id.value(), utc(now), TraceIds.current()))
        .map(rows -> rows.iterator().next())
        .map(
            row -> {
              String hash = row.getString("token_hash");
              return new Revoked(
                  row.getOffsetDateTime("revoked_at").toInstant(),
                  hash == null ? null : new TokenHash(hash),
                  row.getBoolean("first"));
            });
  }

  private static List<ShareLink> all(RowSet<Row> rows) {
    List<ShareLink> links = new ArrayList<>(rows.size());
    rows.forEach(row -> links.add(link(row)));
    return links;
  }

  private static ShareLink link(Row row) {
    return new ShareLink(
        new ShareLinkId(row.getUUID("id")),
        row.getString("tenant_id"),
        new ProjectId(row.getUUID("project_id")),
        List.of(row.getArrayOfUUIDs("asset_ids")),
        row.getOffsetDateTime("expires_at").toInstant(),
        row.getInteger("max_views"),
        row.getLong("views"),
        instant(row, "revoked_at"),
        row.getLong("version"),
        new Terms(
            row.getString("recipient_label"),
            row.getBoolean("allow_download"),
            row.getString("passphrase"),
            row.getString("created_by")),
        instant(row, "last_opened_at"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
