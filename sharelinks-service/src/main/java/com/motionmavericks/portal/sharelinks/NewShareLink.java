package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.problems.Problem;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /share-links}: a project, or assets of one. */
public record NewShareLink(
    @Nullable UUID projectId,
    @Nullable @Size(min = 1, max = 100) List<@NotNull UUID> assetIds,
    @Nullable Instant expiresAt,
    @Nullable @Min(1) @Max(1_000_000) Integer maxViews,
    @Nullable @Size(min = 8, max = 200) String passphrase,
    @Nullable Boolean allowDownload,
    @Nullable @Size(min = 1, max = 200) String recipientLabel,
    @Nullable @Email @Size(min = 3, max = 254) String sendTo) {

  /**
   * The assets wanted, each once; empty where a project is.
   *
   * @throws Problem 400 where both or neither are named
   */
  List<UUID> assets() {
    if ((projectId == null) == (assetIds == null)) {
      throw Problem.invalid("/project_id", "name a project_id or asset_ids, one of the two");
    }
    return assetIds == null ? List.of() : assetIds.stream().distinct().toList();
  }

  Terms terms(@Nullable String passphraseHash, String createdBy) {
    return new Terms(recipientLabel, Boolean.TRUE.equals(allowDownload), passphraseHash, createdBy);
  }

  /**
   * When the link ends, in the database's precision.
   *
   * @throws Problem 400 where that is not in the future, or too far in it
   */
  Instant end(Instant now, SharelinksConfig config) {
    return expiresAt == null
        ? now.plus(config.defaultLife()).truncatedTo(ChronoUnit.MICROS)
        : checked(expiresAt, now, config.longestLife());
  }

  static Instant checked(Instant end, Instant now, Duration longest) {
    if (!end.isAfter(now)) {
      throw Problem.invalid("/expires_at", "in the future");
    }
    if (end.isAfter(now.plus(longest))) {
      throw Problem.invalid("/expires_at", "at most " + longest.toDays() + " days from now");
    }
    return end.truncatedTo(ChronoUnit.MICROS);
  }

  /** Without what it says: an address, a passphrase. */
  @Override
  public String toString() {
    return "NewShareLink";
  }
}
