package com.motionmavericks.portal.sharelinks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /share-links/{id}}: what is absent stays. */
@SuppressWarnings("NullableOptional")
public record ShareLinkChange(
    @Nullable Optional<@NotNull Instant> expiresAt,
    @Nullable Optional<@NotNull @Min(1) @Max(1_000_000) Integer> maxViews,
    @Nullable Optional<@NotNull Boolean> allowDownload,
    @Nullable Optional<@Size(min = 1, max = 200) String> recipientLabel) {}
