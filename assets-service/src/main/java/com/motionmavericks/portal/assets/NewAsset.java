package com.motionmavericks.portal.assets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /assets}.
 *
 * @param fileSize bytes
 * @param contentType a media type without parameters, such as {@code video/mp4}
 */
public record NewAsset(
    @NotNull UUID projectId,
    @Nullable UUID milestoneId,
    @NotBlank @Size(max = 200) String title,
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
