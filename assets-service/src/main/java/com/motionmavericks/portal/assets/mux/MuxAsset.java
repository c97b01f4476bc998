package com.motionmavericks.portal.assets.mux;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.motionmavericks.portal.assets.News;
import com.motionmavericks.portal.assets.Trouble;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What we read of a video at Mux. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record MuxAsset(
    @Nullable String id,
    @Nullable String status,
    @Nullable String uploadId,
    @Nullable String passthrough,
    @Nullable List<PlaybackId> playbackIds,
    @Nullable Files staticRenditions,
    @Nullable Errors errors) {

  /** A name by which it is played. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record PlaybackId(@Nullable String id, @Nullable String policy) {}

  /** What can be downloaded of it. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Files(@Nullable List<MuxRendition> files) {
    private @Nullable String ready() {
      return files == null
          ? null
          : files.stream().flatMap(file -> file.file().stream()).findFirst().orElse(null);
    }
  }

  /** Why it cannot be played; the messages may quote the file, so nobody reads them. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Errors(@Nullable String type) {}

  public News uploaded() {
    return new News.Uploaded(id);
  }

  public News playable() {
    return new News.Playable(
        id, signedPlaybackId(), staticRenditions == null ? null : staticRenditions.ready());
  }

  public News failed() {
    boolean unreadable = errors != null && "invalid_input".equals(errors.type());
    return new News.Failed(id, unreadable ? Trouble.FILE_UNREADABLE : Trouble.PROCESSING_FAILED);
  }

  public News removed() {
    return new News.Removed(id);
  }

  /** What its status says; empty where we know no such word. */
  public Optional<News> news() {
    if (status == null) {
      return Optional.empty();
    }
    return switch (status) {
      case "preparing" -> Optional.of(uploaded());
      case "ready" -> Optional.of(playable());
      case "errored" -> Optional.of(failed());
      default -> Optional.empty();
    };
  }

  /** We ask for signed playback only; another policy's id would play for anybody. */
  private @Nullable String signedPlaybackId() {
    if (playbackIds == null) {
      return null;
    }
    for (@Nullable PlaybackId playback : playbackIds) {
      if (playback != null && "signed".equals(playback.policy())) {
        return playback.id();
      }
    }
    return null;
  }
}
