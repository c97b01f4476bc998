package com.motionmavericks.portal.sharelinks.cleanup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of the cleanup did.
 *
 * @param cutoff tokens of links that had expired by then were removed
 * @param limit the most that the batch could remove: what was asked for, or less while visitors
 *     come
 * @param through when the last of its links expired, where the next batch may begin; null where
 *     nothing was removed
 * @param more the batch was full: ask again
 * @param restMs how long to wait before, in milliseconds, for the sake of those who open links
 */
public record CleanupReport(
    int tokensRemoved,
    Instant cutoff,
    int limit,
    @Nullable Instant through,
    boolean more,
    long restMs) {}
