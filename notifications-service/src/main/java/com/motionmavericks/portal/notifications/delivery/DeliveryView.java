package com.motionmavericks.portal.notifications.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as an operator of the tenant sees it, without its recipient's address.
 *
 * @param projectId null for a digest
 * @param userId whom it is for; null where that is nobody of the portal
 * @param status how it fares: {@code due}, {@code sent}, {@code failed}, …
 * @param attempts how many there were
 * @param reason of what last went wrong, as Resend names it
 * @param nextAttemptAt null where there will be none
 * @param causeTraceId the trace of what it tells of; null for a digest, which tells of many
 */
public record DeliveryView(
    UUID id,
    @Nullable UUID projectId,
    String template,
    @Nullable String userId,
    String role,
    String status,
    int attempts,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant nextAttemptAt,
    @Nullable String causeTraceId) {

  /**
   * A mail with all that was tried.
   *
   * @param report what Resend told of it last
   */
  public record Detail(DeliveryView delivery, List<Attempt> attempts, @Nullable Report report) {}
}
