package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What is learnt about a version of an asset: from Mux' answers, from its webhooks, by asking it,
 * or from whoever calls an upload off.
 */
public sealed interface News {
  /** Mux' name for the asset, where the news tells it. */
  default @Nullable String muxAsset() {
    return null;
  }

  /** Mux' name for the file of the asset that can be downloaded, where the news tells it. */
  default @Nullable String file() {
    return null;
  }

  /** Mux waits for the bytes. */
  record Taken(Upload upload) implements News {}

  /** All bytes have come. */
  record Uploaded(@Nullable String muxAsset) implements News {}

  /** It can be played. */
  record Playable(@Nullable String muxAsset, @Nullable String playbackId, @Nullable String file)
      implements News {}

  /** It can be downloaded, too; Mux may say so before it says that it can be played. */
  record Downloadable(@Nullable String muxAsset, String file) implements News {}

  /** It never will be. */
  record Failed(@Nullable String muxAsset, Trouble trouble) implements News {}

  /** Its upload was called off. */
  record Cancelled() implements News {}

  /** Its upload was over before its bytes came. */
  record Expired() implements News {}

  /** Somebody deleted it at Mux. */
  record Removed(@Nullable String muxAsset) implements News {}
}
