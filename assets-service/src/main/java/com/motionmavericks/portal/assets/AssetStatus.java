package com.motionmavericks.portal.assets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an asset is on its way to being playable. */
public enum AssetStatus {
  /** Mux has not taken it yet; we go on asking. */
  QUEUED,
  /** Mux waits for the bytes, or works on them. */
  UPLOADING,
  /** It can be played. */
  READY,
  /** Mux could make nothing of it. */
  ERRORED;

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AssetStatus ofWord(String word) {
    for (AssetStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no such status");
  }
}
