package com.motionmavericks.portal.assets.ingest;

import java.time.Instant;

/**
 * Where the bytes of a version go: a direct upload at Mux.
 *
 * @param url whoever knows it may upload; it never shows in logs and traces
 */
public record Upload(String id, String url, Instant expiresAt) {
  public boolean usableAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "Upload[" + id + "]";
  }
}
