package com.motionmavericks.portal.assets.playback;

import com.motionmavericks.portal.assets.Asset;
import java.time.Instant;
import java.util.UUID;

/** Where an asset is watched, for another service; see {@link Playback}. */
public record SharedPlayback(
    UUID assetId, int version, String streamUrl, String thumbnailUrl, Instant expiresAt) {
  static SharedPlayback of(Asset asset, Playback at) {
    return new SharedPlayback(
        asset.key().asset().value(),
        at.version(),
        at.streamUrl(),
        at.thumbnailUrl(),
        at.expiresAt());
  }

  @Override
  public String toString() {
    return "SharedPlayback[" + assetId + "]";
  }
}
