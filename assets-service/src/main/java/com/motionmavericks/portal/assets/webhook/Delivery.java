package com.motionmavericks.portal.assets.webhook;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.VersionId;
import com.motionmavericks.portal.tracing.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook that was received and has not taken effect.
 *
 * @param id Mux' name for the event
 * @param body as it came
 * @param processingTime from the ingest until it came
 * @param cause the request that brought it
 */
record Delivery(
    String id,
    MuxEventType type,
    String tenantId,
    VersionId version,
    String body,
    Duration processingTime,
    Instant receivedAt,
    Optional<Cause> cause) {

  static Delivery of(MuxEvent event, String body, Asset asset, Instant now) {
    return new Delivery(
        event.id(),
        event.type(),
        asset.tenantId(),
        asset.key(),
        body,
        asset.processingTime(now),
        now,
        Cause.current());
  }
}
