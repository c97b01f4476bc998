package com.motionmavericks.portal.assets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code asset.*}, see {@code platform/events/schemas}.
 *
 * @param version the one that it tells of; of a deleted asset its last
 * @param trouble why it is errored; null for all else
 * @param actorId who did it; where Mux did, the uploader
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetEvent(
    UUID assetId,
    UUID projectId,
    @Nullable UUID milestoneId,
    int version,
    String title,
    @Nullable String trouble,
    String actorId) {
  static final String CREATED = "asset.created";
  static final String DELETED = "asset.deleted";

  /** What the asset now is, by its uploader. */
  static AssetEvent of(Asset asset) {
    return of(asset, asset.uploaderId());
  }

  static AssetEvent of(Asset asset, String actorId) {
    MilestoneId milestone = asset.milestoneId();
    return new AssetEvent(
        asset.key().asset().value(),
        asset.projectId().value(),
        milestone == null ? null : milestone.value(),
        asset.key().number(),
        asset.title(),
        asset.state() instanceof AssetState.Errored errored ? errored.why().code() : null,
        actorId);
  }

  /** The type of the event that tells others of this status; empty where they need not know. */
  static Optional<String> type(AssetStatus status) {
    return switch (status) {
      case READY -> Optional.of("asset.ready");
      case ERRORED -> Optional.of("asset.errored");
      default -> Optional.empty();
    };
  }
}
