package com.motionmavericks.portal.sharelinks.cache;

import static java.time.temporal.ChronoUnit.MICROS;

import com.motionmavericks.portal.sharelinks.ProjectId;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.Terms;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link as Redis keeps it: only plain ones, which anybody may open as often as they like.
 *
 * @param expiresAt in microseconds since 1970, as PostgreSQL counts: to read a date costs as much
 *     as to read all the rest
 */
@RegisterForReflection
record CachedLink(
    UUID id,
    String tenantId,
    UUID projectId,
    List<UUID> assetIds,
    long expiresAt,
    boolean allowDownload) {

  static CachedLink of(ShareLink link) {
    return new CachedLink(
        link.id().value(),
        link.tenantId(),
        link.projectId().value(),
        link.assetIds(),
        MICROS.between(Instant.EPOCH, link.expiresAt()),
        link.terms().allowDownload());
  }

  /** Views and version are unknown here, and nobody who opens a link asks for them. */
  ShareLink toLink() {
    return new ShareLink(
        new ShareLinkId(id),
        tenantId,
        new ProjectId(projectId),
        assetIds,
        Instant.EPOCH.plus(expiresAt, MICROS),
        null,
        0,
        null,
        0,
        new Terms(null, allowDownload, null, ""),
        null);
  }
}
