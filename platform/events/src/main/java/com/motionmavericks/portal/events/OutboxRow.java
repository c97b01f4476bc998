package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Cause;
import java.util.Optional;

/**
 * An event that waits for the relay.
 *
 * @param cause the span that wrote it
 */
record OutboxRow(Event event, Optional<Cause> cause) {}
