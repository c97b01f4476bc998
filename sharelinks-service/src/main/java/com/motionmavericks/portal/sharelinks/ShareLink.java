package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor may see, until when and how often.
 *
 * @param assetIds empty: all assets of the project
 * @param maxViews null: any number
 * @param revokedAt null: not revoked
 * @param version rises with each change of the link, not with its views; the ETag
 * @param lastOpenedAt null: never
 */
@RegisterForReflection
public record ShareLink(
    ShareLinkId id,
    String tenantId,
    ProjectId projectId,
    List<UUID> assetIds,
    Instant expiresAt,
    @Nullable Integer maxViews,
    long views,
    @Nullable Instant revokedAt,
    long version,
    Terms terms,
    @Nullable Instant lastOpenedAt) {
  public ShareLink {
    assetIds = List.copyOf(assetIds);
    // Answers that an earlier version of this service kept have none.
    terms = Objects.requireNonNullElse(terms, Terms.NONE);
  }

  /** A link that nobody opened, without special terms. */
  public ShareLink(
      ShareLinkId id,
      String tenantId,
      ProjectId projectId,
      List<UUID> assetIds,
      Instant expiresAt,
      @Nullable Integer maxViews,
      long views,
      @Nullable Instant revokedAt,
      long version) {
    this(
        id,
        tenantId,
        projectId,
        assetIds,
        expiresAt,
        maxViews,
        views,
        revokedAt,
        version,
        Terms.NONE,
        null);
  }

  /** Without a limit and a passphrase: whoever has its address may open it again and again. */
  public boolean isPlain() {
    return maxViews == null && terms.passphrase() == null;
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
   * The link as a change makes it. An expired link stays expired, whether the cleanup has come by
   * already or not; no limit goes below what was seen already.
   *
   * @param passphrase as it is kept from now on; null where none is asked for
   * @throws Problem 409 where it has expired, 400 where it cannot become so
   */
  ShareLink changed(
      ShareLinkChange change, @Nullable String passphrase, Instant now, SharelinksConfig config) {
    if (!now.isBefore(expiresAt)) {
      throw Problem.of(ShareLinkProblem.SHARE_LINK_EXPIRED, "Create another link instead.");
    }
    return new ShareLink(
        id,
        tenantId,
        projectId,
        assetIds,
        end(change, now, config),
        limit(change),
        views,
        revokedAt,
        version + 1,
        new Terms(
            Patch.optional(change.recipientLabel(), terms.recipientLabel()),
            Patch.required(change.allowDownload(), terms.allowDownload()),
            passphrase,
            terms.createdBy()),
        lastOpenedAt);
  }

  private Instant end(ShareLinkChange change, Instant now, SharelinksConfig config) {
    if (change.expiresAt() == null) {
      return expiresAt;
    }
    return NewShareLink.checked(
        Patch.required(change.expiresAt(), expiresAt), now, config.longestLife());
  }

  private @Nullable Integer limit(ShareLinkChange change) {
    Integer wanted = Patch.optional(change.maxViews(), maxViews);
    if (change.maxViews() != null && wanted != null && wanted < views) {
      throw Problem.invalid("/max_views", "not below the views so far");
    }
    return wanted;
  }

  /** The link as it is from the moment on that it was revoked. */
  ShareLink revoked(Instant at) {
    return new ShareLink(
        id,
        tenantId,
        projectId,
        assetIds,
        expiresAt,
        maxViews,
        views,
        at,
        version + 1,
        terms,
        lastOpenedAt);
  }
}
