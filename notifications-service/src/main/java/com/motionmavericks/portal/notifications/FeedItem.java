package com.motionmavericks.portal.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A notification as its recipient sees it.
 *
 * @param template what kind it is: {@code milestone_updated}, {@code asset_ready}
 * @param delivery how its mail fares, such as {@code due} or {@code sent}
 */
public record FeedItem(
    UUID id,
    UUID projectId,
    String template,
    String subject,
    String status,
    String delivery,
    Instant createdAt) {}
