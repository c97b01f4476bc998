package com.motionmavericks.portal.notifications.person;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.events.EventHandler;
import com.motionmavericks.portal.events.Subscriptions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Somebody is to be forgotten. Needs no inbox, since a repetition forgets once more. */
@Singleton
final class PersonEvents implements EventHandler {
  private static final String GROUP = "notifications";
  private static final List<String> PUBLISHERS = List.of("projects-service");
  private static final String ERASED = "person.erased";

  private final PersonStore people;
  private final ObjectMapper json;

  PersonEvents(PersonStore people, ObjectMapper json) {
    this.people = people;
    this.json = json;
  }

  void onStart(@Observes StartupEvent started, Subscriptions subscriptions) {
    subscriptions.subscribe(GROUP, PUBLISHERS, this);
  }

  @Override
  public Uni<Void> handle(Event event) {
    return event.type().equals(ERASED)
        ? people.erase(event.tenantId(), userOf(event), event.occurredAt())
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
