package com.motionmavericks.portal.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.tracing.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Where a service says what happened. The row commits or rolls back with the change that it tells
 * of; the {@link Relay} brings it to the stream afterwards.
 */
@Singleton
public final class Outbox {
  private final OutboxStore store;
  private final Relay relay;
  private final Ids ids;
  private final Clock clock;
  private final ObjectMapper json;

  Outbox(OutboxStore store, Relay relay, Ids ids, Clock clock, ObjectMapper json) {
    this.store = store;
    this.relay = relay;
    this.ids = ids;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Adds an event to the transaction; the current span becomes its cause.
   *
   * @param transaction the one that changes the domain's rows
   * @param payload a record; written as JSON by the suite's conventions
   */
  public Uni<Void> add(SqlConnection transaction, String type, String tenantId, Object payload) {
    return Uni.createFrom()
        .deferred(() -> add(transaction, type, tenantId, payload, Cause.current()));
  }

  /** The same, for what an earlier span caused and is written down only now. */
  public Uni<Void> add(
      SqlConnection transaction,
      String type,
      String tenantId,
      Object payload,
      Optional<Cause> cause) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Event event =
                  new Event(
                      ids.next(),
                      type,
                      tenantId,
                      clock.instant(),
                      write(payload),
                      cause.map(Cause::traceId).orElse(null));
              return store.insert(transaction, event, cause);
            });
  }

  /** Call after the commit: the event leaves at once and not at the relay's next round. */
  public void committed() {
    relay.nudge();
  }

  private String write(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("an event's payload must be writable", unwritable);
    }
  }
}
