package com.motionmavericks.portal.assets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /assets/{id}/versions}: another file of the same video.
 *
 * @param fileSize bytes
 * @param contentType a media type without parameters, such as {@code video/mp4}
 */
public record NewVersion(
    @NotBlank @Size(max = 255) String fileName,
    @NotNull @Positive Long fileSize,
    @NotNull
        @Size(max = 127)
        @Pattern(regexp = "[\\w.+-]+/[\\w.+-]+", message = "must be a media type")
        String contentType) {
  SourceFile file() {
    return new SourceFile(fileName, fileSize, contentType);
  }
}
