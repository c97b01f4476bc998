package com.motionmavericks.portal.sharelinks.reminder;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code share_link.expiring}: the link by its label, never by its address.
 *
 * @param label whom it was made for, as its creator calls them; null where they did not say
 * @param createdBy the user id of its creator
 */
@RegisterForReflection
record ExpiringLink(
    UUID shareLinkId, UUID projectId, @Nullable String label, String createdBy, Instant expiresAt) {
  static final String EVENT = "share_link.expiring";
}
