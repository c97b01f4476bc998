package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.playback.Playback;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset as the API shows it, in one version.
 *
 * @param version 1 for the first
 * @param trouble why it is not there, or not yet; null where nothing is wrong
 * @param upload where to send the bytes; null for whoever may not upload, and while or after there
 *     is no such place
 * @param playback where the newest version that can be watched is watched; null where there is
 *     none, and in lists
 */
public record AssetView(
    UUID id,
    int version,
    UUID projectId,
    @Nullable UUID milestoneId,
    String title,
    String fileName,
    long fileSize,
    String contentType,
    AssetStatus status,
    @Nullable TroubleView trouble,
    @Nullable UploadView upload,
    @Nullable Playback playback) {

  /** {@code PUT} the bytes to the address, whole or in chunks of multiples of 256 KiB. */
  public record UploadView(String url, Instant expiresAt) {
    @Override
    public String toString() {
      return "UploadView[until " + expiresAt + "]";
    }
  }

  /**
   * What is wrong.
   *
   * @param code for programs
   * @param detail one sentence, and what to do
   */
  public record TroubleView(String code, String detail) {
    public static Optional<TroubleView> of(Asset asset) {
      return asset.state().trouble().map(why -> new TroubleView(why.code(), why.detail()));
    }
  }

  static AssetView of(Asset asset, boolean mayUpload, Optional<Playback> playback, Instant now) {
    MilestoneId milestone = asset.milestoneId();
    return new AssetView(
        asset.key().asset().value(),
        asset.key().number(),
        asset.projectId().value(),
        milestone == null ? null : milestone.value(),
        asset.title(),
        asset.file().name(),
        asset.file().size(),
        asset.file().contentType(),
        asset.status(),
        TroubleView.of(asset).orElse(null),
        asset
            .usableUpload(now)
            .filter(upload -> mayUpload)
            .map(upload -> new UploadView(upload.url(), upload.expiresAt()))
            .orElse(null),
        playback.orElse(null));
  }
}
