package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.sharelinks.ProjectId;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.Terms;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A link as Redis keeps it: only plain ones, which anybody may open as often as they like. */
@RegisterForReflection
record CachedLink(
    UUID id,
    String tenantId,
    UUID projectId,
    List<UUID> assetIds,
    Instant expiresAt,
    boolean allowDownload) {

  static CachedLink of(ShareLink link) {
    return new CachedLink(
        link.id().value(),
        link.tenantId(),
        link.projectId().value(),
        link.assetIds(),
        link.expiresAt(),
        link.terms().allowDownload());
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
}
