package com.motionmavericks.portal.sharelinks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /share-links/{id}}: what is absent stays, what is null is lifted.
 *
 * @param maxViews null: any number from now on
 * @param passphrase null: nobody is asked for one any more
 */
@SuppressWarnings("NullableOptional")
public record ShareLinkChange(
    @Nullable Optional<@NotNull Instant> expiresAt,
    @Nullable Optional<@Min(1) @Max(1_000_000) Integer> maxViews,
    @Nullable Optional<@Size(min = 8, max = 200) String> passphrase,
    @Nullable Optional<@NotNull Boolean> allowDownload,
    @Nullable Optional<@Size(min = 1, max = 200) String> recipientLabel) {
  /** Without what it says: a passphrase. */
  @Override
  public String toString() {
    return "ShareLinkChange";
  }
}
