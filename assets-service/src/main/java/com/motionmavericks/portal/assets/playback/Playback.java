package com.motionmavericks.portal.assets.playback;

import java.time.Instant;

/**
 * Where a version is watched. Whoever has the addresses may watch until they expire.
 *
 * @param version which one plays; the next may be on its way
 * @param streamUrl HLS
 * @param thumbnailUrl a JPEG
 */
public record Playback(int version, String streamUrl, String thumbnailUrl, Instant expiresAt) {
  @Override
  public String toString() {
    return "Playback[" + version + "]";
  }
}
