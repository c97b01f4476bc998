package com.motionmavericks.portal.assets.mux;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.motionmavericks.portal.assets.News;
import com.motionmavericks.portal.assets.Trouble;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we read of a direct upload.
 *
 * @param url where the bytes go; null once it takes none
 * @param timeout seconds from its creation until its address is void
 * @param assetId what its bytes have become
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record MuxUpload(
    @Nullable String id,
    @Nullable String status,
    @Nullable String url,
    @Nullable Long timeout,
    @Nullable String assetId,
    @Nullable Settings newAssetSettings) {

  /** What we read of what was asked for. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Settings(@Nullable String passthrough) {}

  public @Nullable String passthrough() {
    return newAssetSettings == null ? null : newAssetSettings.passthrough();
  }

  public boolean isWaiting() {
    return "waiting".equals(status);
  }

  /** What its status says of the version; empty while it waits, and where we know no such word. */
  public Optional<News> news() {
    if (status == null) {
      return Optional.empty();
    }
    return switch (status) {
      case "asset_created" -> Optional.of(new News.Uploaded(assetId));
      case "cancelled" -> Optional.of(new News.Cancelled());
      case "timed_out" -> Optional.of(new News.Expired());
      case "errored" -> Optional.of(new News.Failed(assetId, Trouble.UPLOAD_FAILED));
      default -> Optional.empty();
    };
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "MuxUpload[" + id + " " + status + "]";
  }
}
