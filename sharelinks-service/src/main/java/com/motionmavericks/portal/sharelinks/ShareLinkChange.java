package com.motionmavericks.portal.sharelinks;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The body of {@code PATCH /share-links/{id}}: a later end. */
public record ShareLinkChange(@NotNull Instant expiresAt) {}
