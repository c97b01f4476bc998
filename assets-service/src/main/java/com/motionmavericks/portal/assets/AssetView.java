package com.motionmavericks.portal.assets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset as the API shows it.
 *
 * @param upload where to send the bytes; null for whoever may not upload, and while or after there
 *     is no such place
 */
public record AssetView(
    UUID id,
    UUID projectId,
    @Nullable UUID milestoneId,
    String title,
    String fileName,
    long fileSize,
    String contentType,
    AssetStatus status,
    @Nullable UploadView upload) {

  /** {@code PUT} the bytes to the address, whole or in chunks of multiples of 256 KiB. */
  public record UploadView(String url, Instant expiresAt) {}

  static AssetView of(Asset asset, boolean mayUpload, Instant now) {
    MilestoneId milestone = asset.milestoneId();
    return new AssetView(
        asset.id().value(),
        asset.projectId().value(),
        milestone == null ? null : milestone.value(),
        asset.title(),
        asset.file().name(),
        asset.file().size(),
        asset.file().contentType(),
        asset.status(),
        asset
            .usableUpload(now)
            .filter(upload -> mayUpload)
            .map(upload -> new UploadView(upload.url(), upload.expiresAt()))
            .orElse(null));
  }
}
