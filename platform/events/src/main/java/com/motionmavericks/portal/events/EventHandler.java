package com.motionmavericks.portal.events;

import io.smallrye.mutiny.Uni;

/**
 * What a service does with the events of others. Runs inside the CONSUMER span, at least once an
 * event: take effect once by keeping the event's id in an inbox, in the same transaction.
 */
public interface EventHandler {
  /**
   * Handles one event; a failure makes it come again, after a while and at most a few times.
   *
   * <p>An event of a type that the service does not know is to be left alone.
   */
  Uni<Void> handle(Event event);
}
