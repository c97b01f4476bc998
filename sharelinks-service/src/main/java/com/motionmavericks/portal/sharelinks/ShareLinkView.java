package com.motionmavericks.portal.sharelinks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share link as the API shows it.
 *
 * @param url with the token; only in the answer that creates the link, nobody can read it again
 * @param lastOpenedAt within some seconds; null where nobody opened it
 */
public record ShareLinkView(
    UUID id,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
    UUID projectId,
    List<UUID> assetIds,
    Instant expiresAt,
    @Nullable Integer maxViews,
    long views,
    @Nullable Instant lastOpenedAt,
    boolean neverOpened,
    boolean passphraseRequired,
    boolean allowDownload,
    @Nullable String recipientLabel) {

  static ShareLinkView of(ShareLink link) {
    return of(link, null);
  }

  static ShareLinkView of(ShareLink link, @Nullable String url) {
    return new ShareLinkView(
        link.id().value(),
        url,
        link.projectId().value(),
        link.assetIds(),
        link.expiresAt(),
        link.maxViews(),
        link.views(),
        link.lastOpenedAt(),
        link.lastOpenedAt() == null && link.views() == 0,
        link.terms().passphrase() != null,
        link.terms().allowDownload(),
        link.terms().recipientLabel());
  }

  /** Without the address: it holds the token. */
  @Override
  public String toString() {
    return "ShareLinkView[" + id + "]";
  }
}
