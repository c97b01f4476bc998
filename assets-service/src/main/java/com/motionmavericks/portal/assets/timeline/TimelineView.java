package com.motionmavericks.portal.assets.timeline;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetStatus;
import com.motionmavericks.portal.assets.AssetView.TroubleView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The way of a version, as the API tells it.
 *
 * @param trouble why it is not there, or not yet; null where nothing is wrong
 */
@Schema(name = "AssetTimeline")
public record TimelineView(
    UUID id,
    int version,
    AssetStatus status,
    List<StageView> stages,
    @Nullable TroubleView trouble) {
  public TimelineView {
    stages = List.copyOf(stages);
  }

  /**
   * A place that it has passed.
   *
   * @param tookMs milliseconds from the place before; null of the first
   * @param traceId the trace that shows how; a support code
   */
  @Schema(name = "AssetStage")
  public record StageView(String stage, Instant at, @Nullable Long tookMs, String traceId) {}

  static TimelineView of(Asset asset) {
    List<StageView> stages = new ArrayList<>();
    @Nullable Instant before = null;
    List<Stage> passed =
        asset.timeline().stages().stream().sorted(Comparator.comparing(Stage::at)).toList();
    for (Stage stage : passed) {
      Long took = before == null ? null : Duration.between(before, stage.at()).toMillis();
      stages.add(new StageView(stage.name().word(), stage.at(), took, stage.traceId()));
      before = stage.at();
    }
    return new TimelineView(
        asset.key().asset().value(),
        asset.key().number(),
        asset.status(),
        stages,
        TroubleView.of(asset).orElse(null));
  }
}
