package com.motionmavericks.portal.assets.ingest;

import java.time.Instant;

/**
 * Where the bytes of an asset go: a direct upload at Mux.
 *
 * @param url whoever knows it may upload; it never shows in logs and traces
 * @param takenAt when Mux answered our ingest
 */
public record Upload(String id, String url, Instant expiresAt, Instant takenAt) {
  public boolean usableAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "Upload[" + id + "]";
  }
}
