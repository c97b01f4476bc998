package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.assets.timeline.Stage;
import com.motionmavericks.portal.assets.timeline.Timeline;
import com.motionmavericks.portal.tracing.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video of a project, in one of its versions.
 *
 * @param file what the uploader told of their file
 * @param uploaderId who announced this version, the subject of their token
 * @param cause the span that asked Mux, before that the one that created the version
 */
public record Asset(
    VersionId key,
    String tenantId,
    ProjectId projectId,
    @Nullable MilestoneId milestoneId,
    String title,
    SourceFile file,
    String uploaderId,
    AssetState state,
    AtMux atMux,
    Timeline timeline,
    Optional<Cause> cause) {

  /** The first version of a new asset. */
  static Asset announced(
      AssetId id, String tenantId, NewAsset wanted, String uploaderId, Moment now) {
    return new Asset(
        new VersionId(id, 1),
        tenantId,
        new ProjectId(wanted.projectId()),
        wanted.milestoneId() == null ? null : new MilestoneId(wanted.milestoneId()),
        wanted.title(),
        wanted.file(),
        uploaderId,
        new AssetState.Queued(null),
        AtMux.UNKNOWN,
        Timeline.begun(now),
        Cause.current());
  }

  /** The next version of the same. */
  public Asset succeeded(SourceFile by, String itsUploaderId, Moment now) {
    return new Asset(
        new VersionId(key.asset(), key.number() + 1),
        tenantId,
        projectId,
        milestoneId,
        title,
        by,
        itsUploaderId,
        new AssetState.Queued(null),
        AtMux.UNKNOWN,
        Timeline.begun(now),
        Cause.current());
  }

  /**
   * The asset after the news.
   *
   * @return empty where that is none: it comes twice, in any order, and of uploads that are not
   *     this one's
   */
  public Optional<Asset> after(News news, Moment now) {
    return news instanceof News.Downloadable && atMux.isNotAsset(news.muxAsset())
        ? Optional.empty()
        : state.after(news).map(next -> in(next, named(news), reached(next, now)));
  }

  /** Mux took it, and the span that asked is the cause of whatever comes back. */
  public Asset ingestedBy(Optional<Cause> ingest) {
    return with(state, atMux, timeline, ingest.isPresent() ? ingest : cause);
  }

  /** Still in the queue, and why. */
  public Asset waitingFor(Trouble trouble) {
    return state instanceof AssetState.Queued
        ? in(new AssetState.Queued(trouble), atMux, timeline)
        : this;
  }

  private AtMux named(News news) {
    return news instanceof News.Taken(Upload upload)
        ? atMux.withUpload(upload.id())
        : atMux.withAsset(news.muxAsset()).withFile(news.file());
  }

  private Timeline reached(AssetState next, Moment now) {
    return Stage.Name.of(next.status()).map(name -> timeline.reached(name, now)).orElse(timeline);
  }

  private Asset in(AssetState next, AtMux names, Timeline way) {
    return with(next, names, way, cause);
  }

  private Asset with(AssetState next, AtMux names, Timeline way, Optional<Cause> by) {
    return new Asset(
        key, tenantId, projectId, milestoneId, title, file, uploaderId, next, names, way, by);
  }

  public AssetStatus status() {
    return state.status();
  }

  /** Where to upload now, if there is such a place. */
  public Optional<Upload> usableUpload(Instant now) {
    return state instanceof AssetState.Uploading(Upload upload) && upload.usableAt(now)
        ? Optional.of(upload)
        : Optional.empty();
  }

  /** By which name Mux plays it; empty where it cannot be played. */
  public Optional<String> playbackId() {
    return state instanceof AssetState.Ready ready
        ? Optional.ofNullable(ready.playbackId())
        : Optional.empty();
  }

  /** What of it can be downloaded; empty where that is nothing. */
  public Optional<String> downloadable() {
    return playbackId().flatMap(playable -> Optional.ofNullable(atMux.file()));
  }

  /** From the ingest until now; zero where Mux was quicker than our clock. */
  public Duration processingTime(Instant now) {
    Instant taken = timeline.when(Stage.Name.ACCEPTED).orElse(now);
    return now.isBefore(taken) ? Duration.ZERO : Duration.between(taken, now);
  }
}
