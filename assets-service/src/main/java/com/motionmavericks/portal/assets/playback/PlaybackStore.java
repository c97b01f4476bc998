package com.motionmavericks.portal.assets.playback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetId;
import com.motionmavericks.portal.assets.AssetRows;
import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.assets.timeline.Stage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What of the asset table can be watched, and when it first was. */
@Singleton
final class PlaybackStore {
  private static final String WATCHABLE =
      "SELECT DISTINCT ON (id) "
          + AssetRows.COLUMNS
          + """
          FROM asset
          WHERE tenant_id = $1 AND id = ANY($2) AND status = 'ready' AND playback_id IS NOT NULL
          ORDER BY id, version DESC
          """;

  private static final String FIRST_PLAYED =
      """
      UPDATE asset SET stages = stages || $4::text::jsonb
      WHERE tenant_id = $1 AND id = $2 AND version = $3
        AND NOT stages @> '[{"name": "FIRST_PLAYED"}]'
      """;

  private final Pool pool;
  private final AssetRows rows;
  private final ObjectMapper json;

  PlaybackStore(Pool pool, AssetRows rows, ObjectMapper json) {
    this.pool = pool;
    this.rows = rows;
    this.json = json;
  }

  /** The newest version of each that can be watched. */
  Uni<List<Asset>> watchable(String tenantId, List<AssetId> assets) {
    UUID[] ids = assets.stream().map(AssetId::value).toArray(UUID[]::new);
    return pool.preparedQuery(WATCHABLE).execute(Tuple.of(tenantId, ids)).map(rows::all);
  }

  /** Once a version; who comes later changes nothing. */
  Uni<Void> firstPlayed(Asset asset, Moment now) {
    return pool.preparedQuery(FIRST_PLAYED)
        .execute(
            Tuple.of(
                asset.tenantId(),
                asset.key().asset().value(),
                asset.key().number(),
                write(new Stage(Stage.Name.FIRST_PLAYED, now.at(), now.traceId()))))
        .replaceWithVoid();
  }

  private String write(Stage stage) {
    try {
      return json.writeValueAsString(stage);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
