package com.motionmavericks.portal.assets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The words for {@link AssetState}. */
public enum AssetStatus {
  /** Mux has not taken it yet; we go on asking. */
  QUEUED,
  /** Mux waits for the bytes. */
  UPLOADING,
  /** Mux works on the bytes. */
  PROCESSING,
  /** It can be played. */
  READY,
  /** Nothing can be played; its trouble says why. */
  ERRORED,
  /** Somebody called it off before its bytes came. */
  CANCELLED,
  /** Its bytes never came. */
  EXPIRED;

  /** As the API and the database write it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AssetStatus ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
