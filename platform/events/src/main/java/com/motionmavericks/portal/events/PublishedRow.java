package com.motionmavericks.portal.events;

import java.util.UUID;

/**
 * An event that the stream took.
 *
 * @param entryId what the stream called it
 */
record PublishedRow(UUID eventId, String entryId) {}
