package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asset table, a row a version. Every statement names the tenant, but for those that serve
 * whoever knows none: Mux' webhooks, which name the asset under a signature.
 */
@Singleton
public final class AssetStore {
  private static final String SELECT = "SELECT " + AssetRows.COLUMNS + " FROM asset ";

  /** The queue leaves a new row alone while its first attempt runs. */
  private static final String INSERT =
      """
      INSERT INTO asset (id, version, tenant_id, project_id, milestone_id, title, file_name,
        file_size, content_type, status, created_by, stages, traceparent, tracestate, attempts,
        next_attempt_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text::jsonb, $13, $14, 1,
        now() + interval '30 seconds')
      ON CONFLICT DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE asset SET status = $4, upload_id = $5, upload_url = $6, upload_expires_at = $7,
        mux_asset_id = $8, playback_id = $9, trouble = $10, stages = $11::text::jsonb,
        traceparent = $12, tracestate = $13, mux_file = $14, updated_at = now()
      WHERE tenant_id = $1 AND id = $2 AND version = $3
      """;

  private static final String VERSIONS =
      SELECT + "WHERE tenant_id = $1 AND id = $2 ORDER BY version DESC";

  private static final String FIND_FOR_WEBHOOK = SELECT + "WHERE id = $1 AND version = $2";

  /** Locked: of two that change one version the second sees what the first did. */
  private static final String LOCK =
      SELECT + "WHERE tenant_id = $1 AND id = $2 AND version = $3 FOR UPDATE";

  private static final String LIST =
      SELECT
          + """
          AS latest
          WHERE tenant_id = $1 AND project_id = $2
            AND NOT EXISTS (
              SELECT 1 FROM asset WHERE id = latest.id AND version > latest.version)
            AND ($3::text IS NULL OR title ILIKE $3)
            AND ($4::text IS NULL OR status = $4)
            AND ($5::uuid IS NULL OR id < $5)
          ORDER BY id DESC LIMIT $6
          """;

  private static final String DELETE =
      "DELETE FROM asset WHERE tenant_id = $1 AND id = $2 RETURNING " + AssetRows.COLUMNS;

  private final Pool pool;
  private final AssetRows rows;
  private final JsonColumns json;

  AssetStore(Pool pool, AssetRows rows, JsonColumns json) {
    this.pool = pool;
    this.rows = rows;
    this.json = json;
  }

  public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  /** False where the version is there already. */
  public Uni<Boolean> insert(SqlConnection transaction, Asset asset) {
    MilestoneId milestone = asset.milestoneId();
    return transaction
        .preparedQuery(INSERT)
        .execute(
            tuple(
                asset.key().asset().value(),
                asset.key().number(),
                asset.tenantId(),
                asset.projectId().value(),
                milestone == null ? null : milestone.value(),
                asset.title(),
                asset.file().name(),
                asset.file().size(),
                asset.file().contentType(),
                asset.status().word(),
                asset.uploaderId(),
                json.write(asset.timeline().stages()),
                traceparent(asset),
                tracestate(asset)))
        .map(result -> result.rowCount() == 1);
  }

  /** Writes a version that {@link #lock} read in the same transaction. */
  public Uni<Void> update(SqlConnection transaction, Asset asset) {
    @Nullable Upload upload =
        asset.state() instanceof AssetState.Uploading(Upload address) ? address : null;
    return transaction
        .preparedQuery(UPDATE)
        .execute(
            tuple(
                asset.tenantId(),
                asset.key().asset().value(),
                asset.key().number(),
                asset.status().word(),
                asset.atMux().upload(),
                upload == null ? null : upload.url(),
                upload == null ? null : upload.expiresAt().atOffset(ZoneOffset.UTC),
                asset.atMux().asset(),
                asset.playbackId().orElse(null),
                asset.state().trouble().map(Trouble::code).orElse(null),
                json.write(asset.timeline().stages()),
                traceparent(asset),
                tracestate(asset),
                asset.atMux().file()))
        .replaceWithVoid();
  }

  /** All versions, the newest first; none where there is no such asset. */
  public Uni<List<Asset>> versions(String tenantId, AssetId id) {
    return pool.preparedQuery(VERSIONS).execute(Tuple.of(tenantId, id.value())).map(rows::all);
  }

  /** For Mux, which knows no tenants: its signed webhook names the version, the row its tenant. */
  public Uni<Optional<Asset>> findForWebhook(VersionId key) {
    return pool.preparedQuery(FIND_FOR_WEBHOOK)
        .execute(Tuple.of(key.asset().value(), key.number()))
        .map(found -> rows.all(found).stream().findFirst());
  }

  /** As it stands; nobody else changes it until the transaction ends. */
  public Uni<Optional<Asset>> lock(SqlConnection transaction, String tenantId, VersionId key) {
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.of(tenantId, key.asset().value(), key.number()))
        .map(found -> rows.all(found).stream().findFirst());
  }

  /** The latest version of each, the newest asset first; one row more than the limit, if any. */
  Uni<List<Asset>> list(
      String tenantId,
      ProjectId project,
      Optional<String> title,
      Optional<AssetStatus> status,
      Optional<UUID> after,
      int limit) {
    return pool.preparedQuery(LIST)
        .execute(
            tuple(
                tenantId,
                project.value(),
                title.orElse(null),
                status.map(AssetStatus::word).orElse(null),
                after.orElse(null),
                limit + 1))
        .map(rows::all);
  }

  /** The versions that went. */
  Uni<List<Asset>> delete(SqlConnection transaction, String tenantId, AssetId id) {
    return transaction.preparedQuery(DELETE).execute(Tuple.of(tenantId, id.value())).map(rows::all);
  }

  private static @Nullable String traceparent(Asset asset) {
    return asset.cause().isEmpty() ? null : asset.cause().get().traceparent();
  }

  private static @Nullable String tracestate(Asset asset) {
    return asset.cause().isEmpty() ? null : asset.cause().get().tracestate();
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
