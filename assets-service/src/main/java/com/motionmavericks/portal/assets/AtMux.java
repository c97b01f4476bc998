package com.motionmavericks.portal.assets;

import org.jspecify.annotations.Nullable;

/**
 * Under which names Mux knows a version of an asset.
 *
 * @param upload null until Mux took the ingest
 * @param asset null until Mux has its bytes
 * @param file what can be downloaded, as {@code highest.mp4}; null until Mux has made it
 */
public record AtMux(@Nullable String upload, @Nullable String asset, @Nullable String file) {
  static final AtMux UNKNOWN = new AtMux(null, null, null);

  AtMux withUpload(String id) {
    return new AtMux(id, asset, file);
  }

  AtMux withAsset(@Nullable String id) {
    return id == null ? this : new AtMux(upload, id, file);
  }

  AtMux withFile(@Nullable String name) {
    return name == null ? this : new AtMux(upload, asset, name);
  }

  /** Is it another upload than ours? Mux may have taken an ingest twice, and tells of both. */
  public boolean isNot(@Nullable String otherUpload) {
    return upload != null && otherUpload != null && !upload.equals(otherUpload);
  }

  /** The same of the assets that two uploads became. */
  boolean isNotAsset(@Nullable String other) {
    return asset != null && other != null && !asset.equals(other);
  }
}
