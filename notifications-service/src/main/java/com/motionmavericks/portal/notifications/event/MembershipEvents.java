package com.motionmavericks.portal.notifications.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.events.EventHandler;
import com.motionmavericks.portal.events.Subscriptions;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A project's members have changed: what we remember of them counts no more. A group of its own,
 * for each entry goes to one handler of a group, and the room {@code person} reads the stream too.
 */
@Singleton
final class MembershipEvents implements EventHandler {
  private static final String GROUP = "notifications-recipients";
  private static final List<String> PUBLISHERS = List.of("projects-service");
  private static final Set<String> TYPES =
      Set.of("project.member_added", "project.member_changed", "project.member_removed");

  private final MembersEpoch epochs;
  private final Spans spans;
  private final ObjectMapper json;

  MembershipEvents(MembersEpoch epochs, Spans spans, ObjectMapper json) {
    this.epochs = epochs;
    this.spans = spans;
    this.json = json;
  }

  void onStart(@Observes StartupEvent started, Subscriptions subscriptions) {
    subscriptions.subscribe(GROUP, PUBLISHERS, this);
  }

  @Override
  public Uni<Void> handle(Event event) {
    return TYPES.contains(event.type())
        ? spans.unseenStep(() -> epochs.end(projectOf(event)))
        : Uni.createFrom().voidItem();
  }

  private UUID projectOf(Event event) {
    try {
      return json.readValue(event.payload(), Payload.class).projectId();
    } catch (JsonProcessingException foreign) {
      // Without the cause: its message repeats what the payload says.
      throw new IllegalArgumentException("not the payload of " + event.type());
    }
  }

  /** What we read of it. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Payload(UUID projectId) {}
}
