package com.motionmavericks.portal.assets;

import org.jspecify.annotations.Nullable;

/**
 * Under which names Mux knows a version of an asset.
 *
 * @param upload null until Mux took the ingest
 * @param asset null until Mux has its bytes
 */
public record AtMux(@Nullable String upload, @Nullable String asset) {
  static final AtMux UNKNOWN = new AtMux(null, null);

  AtMux withUpload(String id) {
    return new AtMux(id, asset);
  }

  AtMux withAsset(@Nullable String id) {
    return id == null ? this : new AtMux(upload, id);
  }

  /** Is it another upload than ours? Mux may have taken an ingest twice, and tells of both. */
  public boolean isNot(@Nullable String otherUpload) {
    return upload != null && otherUpload != null && !upload.equals(otherUpload);
  }
}
