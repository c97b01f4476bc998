package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.assets.ingest.Upload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a version is on its way to being playable. What a client thinks of it is another matter,
 * and the milestones'.
 *
 * <pre>
 * queued → uploading → processing → ready
 *    └─────────┴───→ cancelled, expired, errored
 * </pre>
 *
 * News comes twice and in any order, so whatever leads on is taken from wherever one stands, and
 * whatever leads back is none.
 */
public sealed interface AssetState {
  /** Mux has not taken it. */
  record Queued(@Nullable Trouble waitsFor) implements AssetState {}

  /** Mux waits for the bytes. */
  record Uploading(Upload upload) implements AssetState {}

  /** Mux has the bytes. */
  record Processing() implements AssetState {}

  /**
   * It can be played, under Mux' name for it; null where Mux gave it none that asks for a token.
   */
  record Ready(@Nullable String playbackId) implements AssetState {}

  /** Nothing can be played. */
  record Errored(Trouble why) implements AssetState {}

  /** Somebody called it off. */
  record Cancelled() implements AssetState {}

  /** Its bytes never came. */
  record Expired() implements AssetState {}

  /** The state that the news leads to; empty where that is no news here. */
  default Optional<AssetState> after(News news) {
    return Optional.ofNullable(
        switch (news) {
          case News.Taken(Upload upload) -> this instanceof Queued ? new Uploading(upload) : null;
          case News.Uploaded uploaded ->
              awaitsBytes() || this instanceof Expired ? new Processing() : null;
          case News.Playable playable ->
              this instanceof Ready || this instanceof Cancelled
                  ? null
                  : new Ready(playable.playbackId());
          case News.Downloadable downloadable -> this instanceof Cancelled ? null : this;
          case News.Failed failed ->
              isUnderWay() || this instanceof Expired ? new Errored(failed.trouble()) : null;
          case News.Cancelled cancelled -> awaitsBytes() ? new Cancelled() : null;
          case News.Expired expired -> awaitsBytes() ? new Expired() : null;
          case News.Removed removed ->
              this instanceof Processing || this instanceof Ready
                  ? new Errored(Trouble.REMOVED)
                  : null;
        });
  }

  /** May it still come to something by itself? */
  default boolean isUnderWay() {
    return awaitsBytes() || this instanceof Processing;
  }

  private boolean awaitsBytes() {
    return this instanceof Queued || this instanceof Uploading;
  }

  default AssetStatus status() {
    return switch (this) {
      case Queued queued -> AssetStatus.QUEUED;
      case Uploading uploading -> AssetStatus.UPLOADING;
      case Processing processing -> AssetStatus.PROCESSING;
      case Ready ready -> AssetStatus.READY;
      case Errored errored -> AssetStatus.ERRORED;
      case Cancelled cancelled -> AssetStatus.CANCELLED;
      case Expired expired -> AssetStatus.EXPIRED;
    };
  }

  /** Why it is not there, and may not come. */
  default Optional<Trouble> trouble() {
    return switch (this) {
      case Queued queued -> Optional.ofNullable(queued.waitsFor());
      case Errored errored -> Optional.of(errored.why());
      case Expired expired -> Optional.of(Trouble.NO_BYTES);
      default -> Optional.empty();
    };
  }
}
