package com.motionmavericks.portal.notifications.mail;

import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.delivery.Attempt;
import com.motionmavericks.portal.notifications.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a mail fares.
 *
 * @param status as of a notification: {@code due}, {@code sent}, {@code delivered}, …
 * @param delivered null until Resend told so
 */
public record MailState(
    UUID id, String status, List<Tried> attempts, @Nullable Delivered delivered) {

  /** One attempt. */
  public record Tried(String traceId, Instant at, String outcome) {}

  /** That it arrived, as a trace of its own tells. */
  public record Delivered(String traceId, Instant at) {}

  static MailState of(NotificationId id, MailStore.State state, List<Attempt> attempts) {
    Instant at = state.reportedAt();
    String trace = state.reportTraceId();
    boolean arrived = state.status().equals(DeliveryStatus.DELIVERED.word());
    return new MailState(
        id.value(),
        state.status(),
        attempts.stream()
            .map(attempt -> new Tried(attempt.traceId(), attempt.at(), attempt.outcome()))
            .toList(),
        arrived && at != null && trace != null ? new Delivered(trace, at) : null);
  }
}
