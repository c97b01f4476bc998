package com.motionmavericks.portal.notifications.feed;

import com.motionmavericks.portal.notifications.delivery.Attempt;
import com.motionmavericks.portal.notifications.delivery.Report;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification, and why it was or was not sent.
 *
 * @param projectId null for a digest
 * @param why a sentence for people
 * @param causeTraceId the trace of what it tells of; null for a digest, which tells of many
 * @param report what the mail provider told of it last; null where it did not
 * @param digestId the digest that it went out with; null where it did not
 */
public record NotificationView(
    UUID id,
    @Nullable UUID projectId,
    String template,
    String subject,
    String status,
    String delivery,
    String why,
    @Nullable String causeTraceId,
    List<Attempt> attempts,
    @Nullable Report report,
    @Nullable UUID digestId,
    Instant createdAt) {

  static NotificationView of(Fate fate, List<Attempt> attempts) {
    Instant reported = fate.reportedAt();
    return new NotificationView(
        fate.id(),
        fate.projectId(),
        fate.template(),
        fate.subject(),
        fate.status(),
        fate.delivery(),
        fate.why(),
        fate.causeTraceId(),
        attempts,
        reported == null ? null : new Report(reported, fate.reportTraceId()),
        fate.digestId(),
        fate.createdAt());
  }

  /** Says nothing of what it says. */
  @Override
  public String toString() {
    return "NotificationView[" + delivery + "]";
  }
}
