package com.motionmavericks.portal.sharelinks.journey;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a link's life.
 *
 * @param step created, handed_over, not_mailed, mailed, delivered, opened, refused, revoked,
 *     expired or cleaned
 * @param at null where nobody noted it
 * @param traceId of the request or the job; null where there was none
 * @param detail why it was refused or not mailed, or how the mail went
 */
@Schema(name = "ShareLinkStep")
public record Step(
    String step, @Nullable Instant at, @Nullable String traceId, @Nullable String detail) {
  static Step of(String step, @Nullable Instant at, @Nullable String traceId) {
    return new Step(step, at, traceId, null);
  }
}
