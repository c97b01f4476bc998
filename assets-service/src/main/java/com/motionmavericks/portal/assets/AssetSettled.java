package com.motionmavericks.portal.assets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * The payload of {@code asset.ready} and {@code asset.errored}.
 *
 * @param actorId the uploader; they are not notified
 */
@RegisterForReflection
public record AssetSettled(UUID assetId, UUID projectId, String title, String actorId) {
  public static AssetSettled of(Asset asset) {
    return new AssetSettled(
        asset.id().value(), asset.projectId().value(), asset.title(), asset.uploaderId());
  }

  /** The type of the event that tells of this outcome. */
  public static String type(AssetStatus outcome) {
    return "asset." + outcome.word();
  }
}
