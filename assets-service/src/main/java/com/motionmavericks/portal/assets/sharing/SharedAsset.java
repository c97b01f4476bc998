package com.motionmavericks.portal.assets.sharing;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What share links show of an asset.
 *
 * @param playbackId null until it is ready
 */
public record SharedAsset(
    UUID id, UUID projectId, String title, AssetStatus status, @Nullable String playbackId) {
  static SharedAsset of(Asset asset) {
    return new SharedAsset(
        asset.key().asset().value(),
        asset.projectId().value(),
        asset.title(),
        asset.status(),
        asset.playbackId().orElse(null));
  }
}
