package com.motionmavericks.portal.notifications.failure;

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
import com.motionmavericks.portal.notifications.Template;
import com.motionmavericks.portal.notifications.delivery.Deliveries;
import com.motionmavericks.portal.notifications.delivery.FailedMails;
import com.motionmavericks.portal.notifications.event.ProjectsClient;
import com.motionmavericks.portal.tracing.Cause;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A mail did not arrive: the project's producers can mend the address, or call. */
@Singleton
final class FailureEvents implements EventHandler {
  private static final String GROUP = "notifications";
  private static final List<String> PUBLISHERS = List.of("notifications-service");
  private static final String PRODUCER = "producer";

  private final NotificationStore store;
  private final ProjectsClient projects;
  private final Deliveries deliveries;
  private final Ids ids;
  private final ObjectMapper json;

  FailureEvents(
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
    if (!event.type().equals(FailedMails.TYPE)) {
      return Uni.createFrom().voidItem();
    }
    FailedMails.Payload failed = read(event);
    Optional<Cause> cause = Cause.current();
    return projects
        .members(failed.projectId(), event.tenantId())
        .map(
            members ->
                members.stream()
                    .filter(member -> member.role().equals(PRODUCER))
                    .map(producer -> notification(event, failed, producer, cause))
                    .toList())
        .chain(all -> store.receive(event, all))
        .invoke(deliveries::nudge)
        .replaceWithVoid();
  }

  private Notification notification(
      Event event,
      FailedMails.Payload failed,
      ProjectsClient.Member producer,
      Optional<Cause> cause) {
    return new Notification(
        new NotificationId(ids.next()),
        event.tenantId(),
        failed.projectId(),
        Template.MAIL_FAILED,
        new Recipient(producer.userId(), producer.role(), producer.displayName(), producer.email()),
        failed.subject(),
        failed.reason(),
        cause);
  }

  private FailedMails.Payload read(Event event) {
    try {
      return json.readValue(event.payload(), FailedMails.Payload.class);
    } catch (JsonProcessingException foreign) {
      // Without the cause: its message repeats what the payload says.
      throw new IllegalArgumentException("not the payload of " + event.type());
    }
  }
}
