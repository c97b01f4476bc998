package com.motionmavericks.portal.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as other services are told it.
 *
 * @param id consumers keep it in their inbox, so that an event takes effect once
 * @param type {@code <noun>.<past participle>}, such as {@code milestone.updated}
 * @param payload a JSON object whose shape the type decides
 * @param causeTraceId the trace in which it happened, however late it comes; null where there was
 *     none
 */
public record Event(
    UUID id,
    String type,
    String tenantId,
    Instant occurredAt,
    String payload,
    @Nullable String causeTraceId) {
  /** Without the payload, which may hold what a client wrote. */
  @Override
  public String toString() {
    return type + "[" + id + "]";
  }
}
