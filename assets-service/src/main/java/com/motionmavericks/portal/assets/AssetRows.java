package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import com.motionmavericks.portal.assets.summary.AssetSummary;
import com.motionmavericks.portal.tracing.Cause;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what {@link AssetStore} selects. */
final class AssetRows {
  private AssetRows() {}

  static AssetSummary summary(Row row) {
    return new AssetSummary(row.getUUID("project_id"), row.getLong("total"), row.getLong("ready"));
  }

  static Asset asset(Row row) {
    UUID milestone = row.getUUID("milestone_id");
    return new Asset(
        new AssetId(row.getUUID("id")),
        row.getString("tenant_id"),
        new ProjectId(row.getUUID("project_id")),
        milestone == null ? null : new MilestoneId(milestone),
        row.getString("title"),
        new SourceFile(
            row.getString("file_name"), row.getLong("file_size"), row.getString("content_type")),
        AssetStatus.ofWord(row.getString("status")),
        row.getString("created_by"),
        row.getString("upload_id") == null ? null : upload(row),
        row.getString("playback_id"),
        Cause.parse(row.getString("traceparent"), row.getString("tracestate")));
  }

  private static Upload upload(Row row) {
    return new Upload(
        row.getString("upload_id"),
        row.getString("upload_url"),
        row.getOffsetDateTime("upload_expires_at").toInstant(),
        row.getOffsetDateTime("ingested_at").toInstant());
  }

  static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    List<T> items = new ArrayList<>(rows.size());
    rows.forEach(row -> items.add(read.apply(row)));
    return items;
  }
}
