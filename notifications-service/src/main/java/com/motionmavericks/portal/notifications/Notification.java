package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.tracing.Cause;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that one person is told.
 *
 * @param subject what it is about: the milestone's or the asset's title
 * @param status the new status, as the domain says it
 * @param cause the span that decided on it
 */
public record Notification(
    NotificationId id,
    String tenantId,
    UUID projectId,
    Template template,
    Recipient recipient,
    String subject,
    String status,
    Optional<Cause> cause) {}
