package com.motionmavericks.portal.sharelinks.cleanup;

import java.time.Instant;

/**
 * What one batch of the cleanup did.
 *
 * @param cutoff tokens of links that had expired by then were removed
 * @param limit the most that the batch could remove
 * @param more the batch was full: ask again
 */
public record CleanupReport(int tokensRemoved, Instant cutoff, int limit, boolean more) {}
