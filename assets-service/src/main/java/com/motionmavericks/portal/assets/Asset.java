package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import com.motionmavericks.portal.tracing.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video of a project.
 *
 * @param file what the uploader told of their file
 * @param uploaderId who created it, the subject of their token
 * @param upload null until Mux took the ingest
 * @param playbackId Mux's name for playing it; null until it is ready
 * @param cause the span that asked Mux, before that the one that created the asset
 */
public record Asset(
    AssetId id,
    String tenantId,
    ProjectId projectId,
    @Nullable MilestoneId milestoneId,
    String title,
    SourceFile file,
    AssetStatus status,
    String uploaderId,
    @Nullable Upload upload,
    @Nullable String playbackId,
    Optional<Cause> cause) {

  /** Mux took the ingest and waits for the bytes. */
  public Asset uploading(Upload at, Optional<Cause> ingest) {
    return with(AssetStatus.UPLOADING, at, playbackId, ingest);
  }

  /**
   * The asset after Mux told what became of it.
   *
   * @return empty where that is no news: events come twice and in any order, and what once was
   *     ready stays so
   */
  public Optional<Asset> settled(AssetStatus outcome, @Nullable String playback) {
    return status == AssetStatus.READY || status == outcome
        ? Optional.empty()
        : Optional.of(with(outcome, upload, playback, cause));
  }

  /** Where to upload now, if there is such a place. */
  Optional<Upload> usableUpload(Instant now) {
    return status == AssetStatus.UPLOADING
        ? Optional.ofNullable(upload).filter(at -> at.usableAt(now))
        : Optional.empty();
  }

  /** From the ingest until now; zero where Mux was quicker than our clock. */
  public Duration processingTime(Instant now) {
    if (upload == null || now.isBefore(upload.takenAt())) {
      return Duration.ZERO;
    }
    return Duration.between(upload.takenAt(), now);
  }

  private Asset with(
      AssetStatus next, @Nullable Upload at, @Nullable String playback, Optional<Cause> by) {
    return new Asset(
        id, tenantId, projectId, milestoneId, title, file, next, uploaderId, at, playback, by);
  }
}
