package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.tracing.Cause;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is told.
 *
 * @param projectId null for a digest, which is of all of them
 * @param subject what it is about: the title of the milestone or asset, the label of the link
 * @param status the new status, as the domain says it
 * @param cause the span that decided on it
 * @param causeTraceId the trace of what it tells of: another one where the event came late; null
 *     for a digest, which tells of many
 */
public record Notification(
    NotificationId id,
    String tenantId,
    @Nullable UUID projectId,
    Template template,
    Recipient recipient,
    String subject,
    String status,
    Details details,
    Optional<Cause> cause,
    @Nullable String causeTraceId) {

  /** The causes of what a digest merges; of any other none. */
  public List<Cause> mergedCauses() {
    return details.told().stream()
        .flatMap(one -> Cause.parse(one.traceparent(), one.tracestate()).stream())
        .toList();
  }
}
