package com.motionmavericks.portal.sharelinks.person;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.events.EventHandler;
import com.motionmavericks.portal.events.Subscriptions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Somebody is to be forgotten: their address stands, sealed, in mails of theirs that wait. Needs no
 * inbox, since a repetition forgets once more.
 */
@Singleton
final class PersonEvents implements EventHandler {
  private static final String GROUP = "sharelinks";
  private static final List<String> PUBLISHERS = List.of("projects-service");
  private static final String ERASED = "person.erased";

  private static final String GIVE_UP_MAILS =
      """
      UPDATE mail_request SET sealed = NULL, gave_up = 'person erased', settled_at = now()
      WHERE tenant_id = $1 AND created_by = $2 AND sealed IS NOT NULL
      """;

  private final Pool pool;
  private final ObjectMapper json;

  PersonEvents(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  void onStart(@Observes StartupEvent started, Subscriptions subscriptions) {
    subscriptions.subscribe(GROUP, PUBLISHERS, this);
  }

  @Override
  public Uni<Void> handle(Event event) {
    return event.type().equals(ERASED)
        ? pool.preparedQuery(GIVE_UP_MAILS)
            .execute(Tuple.of(event.tenantId(), userOf(event)))
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private String userOf(Event event) {
    try {
      return json.readValue(event.payload(), Payload.class).userId();
    } catch (JsonProcessingException foreign) {
      // Without the cause: its message repeats what the payload says.
      throw new IllegalArgumentException("not the payload of " + event.type());
    }
  }

  /** What we read of it. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Payload(String userId) {}
}
