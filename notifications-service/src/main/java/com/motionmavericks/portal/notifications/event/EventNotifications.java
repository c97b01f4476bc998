package com.motionmavericks.portal.notifications.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.events.EventHandler;
import com.motionmavericks.portal.events.Subscriptions;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.NotificationStore;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.delivery.Deliveries;
import com.motionmavericks.portal.tracing.Cause;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Turns an event into a notification for each member of its project, but for who did it. */
@Singleton
final class EventNotifications implements EventHandler {
  private static final String GROUP = "notifications";
  private static final List<String> PUBLISHERS = List.of("milestones-service", "assets-service");

  private final NotificationStore store;
  private final ProjectsClient projects;
  private final Deliveries deliveries;
  private final Ids ids;
  private final ObjectMapper json;

  EventNotifications(
      NotificationStore store,
      @RestClient ProjectsClient projects,
      Deliveries deliveries,
      Ids ids,
      ObjectMapper json) {
    this.store = store;
    this.projects = projects;
    this.deliveries = deliveries;
    this.ids = ids;
    this.json = json;
  }

  void onStart(@Observes StartupEvent started, Subscriptions subscriptions) {
    subscriptions.subscribe(GROUP, PUBLISHERS, this);
  }

  @Override
  public Uni<Void> handle(Event event) {
    Optional<Happening> happening = read(event);
    if (happening.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return projects
        .members(happening.get().projectId(), event.tenantId())
        .map(members -> notifications(event, happening.get(), members, Cause.current()))
        .chain(all -> store.receive(event, all))
        .invoke(deliveries::nudge)
        .replaceWithVoid();
  }

  private List<Notification> notifications(
      Event event,
      Happening happening,
      List<ProjectsClient.Member> members,
      Optional<Cause> cause) {
    return members.stream()
        .filter(member -> !member.userId().equals(happening.actorId()))
        .map(
            member ->
                new Notification(
                    new NotificationId(ids.next()),
                    event.tenantId(),
                    happening.projectId(),
                    happening.template(),
                    new Recipient(
                        member.userId(), member.role(), member.displayName(), member.email()),
                    happening.title(),
                    happening.status(),
                    cause))
        .toList();
  }

  private Optional<Happening> read(Event event) {
    try {
      return Happening.of(event, json);
    } catch (JsonProcessingException foreign) {
      // Without the cause: its message repeats what the payload says.
      throw new IllegalArgumentException("not the payload of " + event.type());
    }
  }
}
