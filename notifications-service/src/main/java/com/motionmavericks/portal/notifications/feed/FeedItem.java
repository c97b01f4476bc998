package com.motionmavericks.portal.notifications.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * A notification as its recipient sees it.
 *
 * @param template what kind it is: {@code milestone_updated}, {@code asset_ready}
 * @param delivery how its mail fares, such as {@code due} or {@code sent}
 * @param read whether its recipient has marked it
 */
public record FeedItem(
    UUID id,
    UUID projectId,
    String template,
    String subject,
    String status,
    String delivery,
    boolean read,
    Instant createdAt) {}
