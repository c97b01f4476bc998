package com.motionmavericks.portal.assets.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.motionmavericks.portal.assets.AssetStatus;
import com.motionmavericks.portal.assets.ingest.Passthrough;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we read of a webhook of Mux.
 *
 * @param id tells it from all others; the same when Mux sends it again
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record MuxEvent(String id, String type, @Nullable Data data) {
  private static final int LONGEST = 255;

  /**
   * Takes what the JSON says.
   *
   * @throws IllegalArgumentException where it is no event
   */
  MuxEvent {
    if (!isWord(id) || !isWord(type)) {
      throw new IllegalArgumentException("an event has an id and a type");
    }
  }

  /** What it is about; of an asset, the asset. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Data(
      @Nullable String id, @Nullable String passthrough, @Nullable List<PlaybackId> playbackIds) {}

  /** A name by which an asset is played. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PlaybackId(@Nullable String id, @Nullable String policy) {}

  /** What became of an asset; empty for everything else that Mux tells. */
  Optional<AssetStatus> outcome() {
    return switch (type) {
      case "video.asset.ready" -> Optional.of(AssetStatus.READY);
      case "video.asset.errored" -> Optional.of(AssetStatus.ERRORED);
      default -> Optional.empty();
    };
  }

  /** Which of our assets it is about; empty where it is none of ours. */
  Optional<Passthrough> passthrough() {
    return data == null ? Optional.empty() : Passthrough.parse(data.passthrough());
  }

  @Nullable String muxAssetId() {
    return data == null ? null : data.id();
  }

  /** We ask for signed playback only; another policy's id would play for anybody. */
  @Nullable String playbackId() {
    if (data == null || data.playbackIds() == null) {
      return null;
    }
    for (PlaybackId playback : data.playbackIds()) {
      if ("signed".equals(playback.policy())) {
        return playback.id();
      }
    }
    return null;
  }

  private static boolean isWord(@Nullable String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }
}
