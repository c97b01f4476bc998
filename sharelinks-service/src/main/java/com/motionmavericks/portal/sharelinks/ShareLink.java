package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor may see, until when and how often.
 *
 * @param assetIds empty: all assets of the project
 * @param maxViews null: any number
 * @param revokedAt null: not revoked
 * @param version rises with each change of the link, not with its views; the ETag
 */
public record ShareLink(
    ShareLinkId id,
    String tenantId,
    ProjectId projectId,
    List<UUID> assetIds,
    Instant expiresAt,
    @Nullable Integer maxViews,
    long views,
    @Nullable Instant revokedAt,
    long version) {
  public ShareLink {
    assetIds = List.copyOf(assetIds);
  }

  /** What a visitor who comes now meets. */
  public Outcome outcomeAt(Instant now) {
    if (revokedAt != null) {
      return Outcome.REVOKED;
    }
    if (!now.isBefore(expiresAt)) {
      return Outcome.EXPIRED;
    }
    return maxViews != null && views >= maxViews ? Outcome.USED_UP : Outcome.OPENED;
  }

  /**
   * The link with a later end. Never an earlier one: a cached copy would outlive it. An expired
   * link stays expired, whether the cleanup has come by already or not.
   *
   * @throws Problem 409 where it has expired, 400 where the end is not later than it was
   */
  ShareLink extended(Instant until, Instant now) {
    if (!now.isBefore(expiresAt)) {
      throw Problem.of(ShareLinkProblem.SHARE_LINK_EXPIRED, "Create another link instead.");
    }
    if (until.isBefore(expiresAt)) {
      throw Problem.invalid(
          "/expires_at", "not before the present end; to end a link early, delete it");
    }
    return new ShareLink(
        id, tenantId, projectId, assetIds, until, maxViews, views, revokedAt, version + 1);
  }

  /** The link as it is from the moment on that it was revoked. */
  ShareLink revoked(Instant at) {
    return new ShareLink(
        id, tenantId, projectId, assetIds, expiresAt, maxViews, views, at, version + 1);
  }
}
