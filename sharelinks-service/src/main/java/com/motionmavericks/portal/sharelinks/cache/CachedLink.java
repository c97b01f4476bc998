package com.motionmavericks.portal.sharelinks.cache;

import static java.time.temporal.ChronoUnit.MICROS;

import com.motionmavericks.portal.sharelinks.ProjectId;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A link as Redis keeps it: only plain ones, which anybody may open as often as they like. One line
 * of words, since each opening reads one, and JSON takes it as long as all else about the entry
 * (docs/adr/0025): {@code <link> <project> <µs since 1970> <may be downloaded> <assets, by comma>
 * <tenant>}.
 */
record CachedLink(
    UUID id,
    UUID projectId,
    Instant expiresAt,
    boolean allowDownload,
    List<UUID> assetIds,
    String tenantId) {
  private static final int WORDS = 6;

  static CachedLink of(ShareLink link) {
    return new CachedLink(
        link.id().value(),
        link.projectId().value(),
        link.expiresAt(),
        link.terms().allowDownload(),
        link.assetIds(),
        link.tenantId());
  }

  /** Views and version are unknown here, and nobody who opens a link asks for them. */
  ShareLink toLink() {
    return new ShareLink(
        new ShareLinkId(id),
        tenantId,
        new ProjectId(projectId),
        assetIds,
        expiresAt,
        null,
        0,
        null,
        0,
        new Terms(null, allowDownload, null, ""),
        null);
  }

  /** The end in microseconds, as PostgreSQL has it. */
  String encode() {
    return String.join(
        " ",
        id.toString(),
        projectId.toString(),
        Long.toString(MICROS.between(Instant.EPOCH, expiresAt)),
        Boolean.toString(allowDownload),
        String.join(",", assetIds.stream().map(UUID::toString).toList()),
        tenantId);
  }

  /** Empty where another version of this service wrote it in another form. */
  static Optional<CachedLink> decode(String text) {
    String[] words = text.split(" ", WORDS);
    if (words.length < WORDS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CachedLink(
              UUID.fromString(words[0]),
              UUID.fromString(words[1]),
              Instant.EPOCH.plus(Long.parseLong(words[2]), MICROS),
              Boolean.parseBoolean(words[3]),
              ids(words[4]),
              words[5]));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private static List<UUID> ids(String words) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      ids.add(UUID.fromString(word));
    }
    return ids;
  }
}
