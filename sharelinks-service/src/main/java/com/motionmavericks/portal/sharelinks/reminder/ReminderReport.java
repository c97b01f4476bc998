package com.motionmavericks.portal.sharelinks.reminder;

/**
 * What one batch of the reminders did.
 *
 * @param linksReminded of how many links an event was published
 * @param limit the most that the batch could take
 * @param more the batch was full: ask again
 */
public record ReminderReport(int linksReminded, int limit, boolean more) {}
