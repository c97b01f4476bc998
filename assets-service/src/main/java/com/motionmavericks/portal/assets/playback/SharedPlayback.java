package com.motionmavericks.portal.assets.playback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motionmavericks.portal.assets.Asset;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an asset is watched, for another service; see {@link Playback}.
 *
 * @param downloadUrl an MP4, as long; left out where nobody asked for it, and until Mux has made it
 */
public record SharedPlayback(
    UUID assetId,
    int version,
    String streamUrl,
    String thumbnailUrl,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String downloadUrl,
    Instant expiresAt) {
  static SharedPlayback of(Asset asset, Playback at, Optional<String> download) {
    return new SharedPlayback(
        asset.key().asset().value(),
        at.version(),
        at.streamUrl(),
        at.thumbnailUrl(),
        download.orElse(null),
        at.expiresAt());
  }

  @Override
  public String toString() {
    return "SharedPlayback[" + assetId + "]";
  }
}
