package com.motionmavericks.portal.assets.mux;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.motionmavericks.portal.assets.News;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What we read of a file that Mux makes of a video (a <a
 * href="https://www.mux.com/docs/guides/download-your-videos">static rendition</a>).
 *
 * @param name the last part of its address
 * @param assetId of which video; only webhooks tell it
 * @param passthrough what we gave the file, not the video
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record MuxRendition(
    @Nullable String name,
    @Nullable String status,
    @Nullable String resolution,
    @Nullable String assetId,
    @Nullable String passthrough) {
  /** The best that there is. */
  static final String HIGHEST = "highest";

  /** It becomes a part of an address. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.mp4");

  /** Empty where it is not there, or another than we asked for. */
  public Optional<News> news() {
    return file().map(file -> new News.Downloadable(assetId, file));
  }

  Optional<String> file() {
    return "ready".equals(status) && HIGHEST.equals(resolution)
        ? Optional.ofNullable(name).filter(NAME.asMatchPredicate())
        : Optional.empty();
  }
}
