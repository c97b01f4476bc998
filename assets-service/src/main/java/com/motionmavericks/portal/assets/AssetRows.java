package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import com.motionmavericks.portal.assets.timeline.Stage;
import com.motionmavericks.portal.assets.timeline.Timeline;
import com.motionmavericks.portal.tracing.Cause;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the asset table, as records. */
@Singleton
public final class AssetRows {
  /** What a statement must select to be read here. */
  public static final String COLUMNS =
      """
      id, version, tenant_id, project_id, milestone_id, title, file_name, file_size, content_type,
        status, created_by, upload_id, upload_url, upload_expires_at, mux_asset_id, mux_file,
        playback_id, trouble, stages, traceparent, tracestate
      """;

  private final JsonColumns json;

  AssetRows(JsonColumns json) {
    this.json = json;
  }

  public List<Asset> all(RowSet<Row> rows) {
    List<Asset> assets = new ArrayList<>(rows.size());
    rows.forEach(row -> assets.add(asset(row)));
    return assets;
  }

  private Asset asset(Row row) {
    UUID milestone = row.getUUID("milestone_id");
    return new Asset(
        new VersionId(new AssetId(row.getUUID("id")), row.getInteger("version")),
        row.getString("tenant_id"),
        new ProjectId(row.getUUID("project_id")),
        milestone == null ? null : new MilestoneId(milestone),
        row.getString("title"),
        new SourceFile(
            row.getString("file_name"), row.getLong("file_size"), row.getString("content_type")),
        row.getString("created_by"),
        state(row),
        new AtMux(
            row.getString("upload_id"), row.getString("mux_asset_id"), row.getString("mux_file")),
        new Timeline(List.of(json.read(row.getValue("stages"), Stage[].class))),
        Cause.parse(row.getString("traceparent"), row.getString("tracestate")));
  }

  private static AssetState state(Row row) {
    return switch (AssetStatus.ofWord(row.getString("status"))) {
      case QUEUED -> new AssetState.Queued(trouble(row));
      case UPLOADING ->
          new AssetState.Uploading(
              new Upload(
                  row.getString("upload_id"),
                  row.getString("upload_url"),
                  row.getOffsetDateTime("upload_expires_at").toInstant()));
      case PROCESSING -> new AssetState.Processing();
      case READY -> new AssetState.Ready(row.getString("playback_id"));
      case ERRORED -> new AssetState.Errored(troubleOr(row, Trouble.PROCESSING_FAILED));
      case CANCELLED -> new AssetState.Cancelled();
      case EXPIRED -> new AssetState.Expired();
    };
  }

  private static @Nullable Trouble trouble(Row row) {
    String code = row.getString("trouble");
    return code == null ? null : Trouble.ofCode(code);
  }

  /** Rows that erred before troubles were kept have none. */
  private static Trouble troubleOr(Row row, Trouble otherwise) {
    Trouble kept = trouble(row);
    return kept == null ? otherwise : kept;
  }
}
