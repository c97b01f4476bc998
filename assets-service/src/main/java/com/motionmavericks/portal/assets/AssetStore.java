package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import com.motionmavericks.portal.assets.summary.AssetSummary;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asset table: the only SQL of assets. Every statement names the tenant, but for the two that
 * serve whoever knows none: Mux's webhooks and the queue.
 */
@Singleton
public final class AssetStore {
  private static final String COLUMNS =
      """
      id, tenant_id, project_id, milestone_id, title, file_name, file_size, content_type, status,
        created_by, upload_id, upload_url, upload_expires_at, ingested_at, playback_id,
        traceparent, tracestate
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM asset ";

  /** The queue leaves a new row alone while its first attempt runs. */
  private static final String INSERT =
      """
      INSERT INTO asset (id, tenant_id, project_id, milestone_id, title, file_name, file_size,
        content_type, status, created_by, traceparent, tracestate, next_attempt_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + interval '30 seconds')
      """;

  private static final String UPLOADING =
      """
      UPDATE asset SET status = 'uploading', upload_id = $3, upload_url = $4,
        upload_expires_at = $5, ingested_at = $6, traceparent = $7, tracestate = $8,
        updated_at = now()
      WHERE tenant_id = $1 AND id = $2 AND status = 'queued'
      """;

  private static final String SETTLE =
      """
      UPDATE asset SET status = $3, playback_id = $4, mux_asset_id = $5, updated_at = now()
      WHERE tenant_id = $1 AND id = $2
      """;

  private static final String FIND = SELECT + "WHERE tenant_id = $1 AND id = $2";

  /** Locked: of two webhooks about one asset the second sees what the first did. */
  private static final String FIND_FOR_WEBHOOK = SELECT + "WHERE id = $1 FOR UPDATE";

  private static final String LIST =
      SELECT
          + """
          WHERE tenant_id = $1 AND project_id = $2
            AND ($3::text IS NULL OR title ILIKE $3)
            AND ($4::text IS NULL OR status = $4)
            AND ($5::uuid IS NULL OR id < $5)
          ORDER BY id DESC LIMIT $6
          """;

  private static final String SHARED =
      SELECT
          + """
          WHERE tenant_id = $1
            AND ($2::uuid IS NULL OR project_id = $2)
            AND ($3::uuid[] IS NULL OR id = ANY($3))
          ORDER BY id DESC LIMIT $4
          """;

  private static final String SUMMARISE =
      """
      SELECT project_id, count(*) AS total, count(*) FILTER (WHERE status = 'ready') AS ready
      FROM asset WHERE tenant_id = $1 AND project_id = ANY($2)
      GROUP BY project_id
      """;

  /** Takes rows whose attempt is due; the time of the next one is their lease. */
  private static final String TAKE_QUEUED =
      """
      UPDATE asset SET attempts = attempts + 1, updated_at = now(),
        next_attempt_at = now() + least(interval '10 minutes', interval '30 seconds' * 2 ^ attempts)
      WHERE id IN (
        SELECT id FROM asset
        WHERE status = 'queued' AND next_attempt_at < now()
          AND created_at > now() - interval '24 hours'
        ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING
      """
          + COLUMNS;

  private final Pool pool;

  AssetStore(Pool pool) {
    this.pool = pool;
  }

  public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  Uni<Void> insert(SqlConnection transaction, Asset asset) {
    MilestoneId milestone = asset.milestoneId();
    return transaction
        .preparedQuery(INSERT)
        .execute(
            tuple(
                asset.id().value(),
                asset.tenantId(),
                asset.projectId().value(),
                milestone == null ? null : milestone.value(),
                asset.title(),
                asset.file().name(),
                asset.file().size(),
                asset.file().contentType(),
                asset.status().word(),
                asset.uploaderId(),
                traceparent(asset),
                tracestate(asset)))
        .replaceWithVoid();
  }

  /** Keeps where the bytes go; leaves alone what left the queue meanwhile. */
  public Uni<Void> uploading(Asset asset, Upload upload) {
    return pool.preparedQuery(UPLOADING)
        .execute(
            tuple(
                asset.tenantId(),
                asset.id().value(),
                upload.id(),
                upload.url(),
                utc(upload.expiresAt()),
                utc(upload.takenAt()),
                traceparent(asset),
                tracestate(asset)))
        .replaceWithVoid();
  }

  public Uni<Void> settle(SqlConnection transaction, Asset asset, @Nullable String muxAssetId) {
    return transaction
        .preparedQuery(SETTLE)
        .execute(
            tuple(
                asset.tenantId(),
                asset.id().value(),
                asset.status().word(),
                asset.playbackId(),
                muxAssetId))
        .replaceWithVoid();
  }

  Uni<Optional<Asset>> find(String tenantId, AssetId id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(tenantId, id.value()))
        .map(rows -> AssetRows.all(rows, AssetRows::asset).stream().findFirst());
  }

  /** For Mux, which knows no tenants: its signed webhook names the asset, the row its tenant. */
  public Uni<Optional<Asset>> findForWebhook(SqlConnection transaction, AssetId id) {
    return transaction
        .preparedQuery(FIND_FOR_WEBHOOK)
        .execute(Tuple.of(id.value()))
        .map(rows -> AssetRows.all(rows, AssetRows::asset).stream().findFirst());
  }

  /** The newest first; one row more than the limit, where there is one. */
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
        .map(rows -> AssetRows.all(rows, AssetRows::asset));
  }

  /** Of a project, or by ids, or both; the newest first. */
  Uni<List<Asset>> shared(
      String tenantId, Optional<ProjectId> project, List<AssetId> ids, int limit) {
    UUID[] wanted = ids.stream().map(AssetId::value).toArray(UUID[]::new);
    return pool.preparedQuery(SHARED)
        .execute(
            tuple(
                tenantId,
                project.map(ProjectId::value).orElse(null),
                wanted.length == 0 ? null : wanted,
                limit))
        .map(rows -> AssetRows.all(rows, AssetRows::asset));
  }

  /** One row for each of the projects that has assets. */
  Uni<List<AssetSummary>> summarise(String tenantId, List<ProjectId> projects) {
    UUID[] ids = projects.stream().map(ProjectId::value).toArray(UUID[]::new);
    return pool.preparedQuery(SUMMARISE)
        .execute(Tuple.of(tenantId, ids))
        .map(rows -> AssetRows.all(rows, AssetRows::summary));
  }

  /** Queued assets of all tenants whose next attempt is due; nobody else gets them for a while. */
  public Uni<List<Asset>> takeQueued(int atMost) {
    return pool.preparedQuery(TAKE_QUEUED)
        .execute(Tuple.of(atMost))
        .map(rows -> AssetRows.all(rows, AssetRows::asset));
  }

  private static @Nullable String traceparent(Asset asset) {
    return asset.cause().isEmpty() ? null : asset.cause().get().traceparent();
  }

  private static @Nullable String tracestate(Asset asset) {
    return asset.cause().isEmpty() ? null : asset.cause().get().tracestate();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
