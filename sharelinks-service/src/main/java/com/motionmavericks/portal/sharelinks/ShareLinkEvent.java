package com.motionmavericks.portal.sharelinks;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code share_link.*}, see {@code platform/events/schemas}.
 *
 * @param label whom the link is for, in its creator's words
 * @param createdBy the subject of their token
 */
@RegisterForReflection
public record ShareLinkEvent(
    UUID shareLinkId, UUID projectId, @Nullable String label, String createdBy) {
  static final String CREATED = "share_link.created";
  public static final String FIRST_OPENED = "share_link.first_opened";
  static final String REVOKED = "share_link.revoked";

  public static ShareLinkEvent of(ShareLink link) {
    return new ShareLinkEvent(
        link.id().value(),
        link.projectId().value(),
        link.terms().recipientLabel(),
        link.terms().createdBy());
  }
}
