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
import com.motionmavericks.portal.notifications.NotificationStore.Decided;
import com.motionmavericks.portal.notifications.Recipient;
import com.motionmavericks.portal.notifications.delivery.Deliveries;
import com.motionmavericks.portal.notifications.preference.PreferenceStore;
import com.motionmavericks.portal.notifications.preference.Preferences;
import com.motionmavericks.portal.tracing.Cause;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Turns an event into a notification for each member of its project whom it concerns. */
@Singleton
final class EventNotifications implements EventHandler {
  private static final String GROUP = "notifications";
  private static final List<String> PUBLISHERS =
      List.of(
          "milestones-service", "assets-service", "sharelinks-service", "notifications-service");

  private final NotificationStore store;
  private final Recipients recipients;
  private final PreferenceStore preferences;
  private final Deliveries deliveries;
  private final Ids ids;
  private final ObjectMapper json;

  EventNotifications(
      NotificationStore store,
      Recipients recipients,
      PreferenceStore preferences,
      Deliveries deliveries,
      Ids ids,
      ObjectMapper json) {
    this.store = store;
    this.recipients = recipients;
    this.preferences = preferences;
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
    return recipients
        .of(event.tenantId(), happening.get().projectId())
        .chain(known -> tell(event, happening.get(), known))
        .invoke(deliveries::nudge)
        .replaceWithVoid();
  }

  private Uni<Boolean> tell(Event event, Happening happening, Recipients.Known known) {
    List<Recipient> told = happening.audience().of(known.members());
    Optional<Cause> cause = Cause.current();
    return preferences
        .of(event.tenantId(), told.stream().map(Recipient::userId).toList())
        .map(
            said ->
                told.stream()
                    .map(
                        recipient ->
                            decided(
                                said.getOrDefault(recipient.userId(), Preferences.NONE),
                                notification(event, happening, recipient, cause)))
                    .toList())
        .chain(all -> store.receive(event, all, known.askedAt()));
  }

  private static Decided decided(Preferences preferences, Notification notification) {
    return new Decided(notification, preferences.decide(notification));
  }

  private Notification notification(
      Event event, Happening happening, Recipient recipient, Optional<Cause> cause) {
    return new Notification(
        new NotificationId(ids.next()),
        event.tenantId(),
        happening.projectId(),
        happening.template(),
        recipient,
        happening.title(),
        happening.status(),
        happening.details(),
        cause,
        event.causeTraceId());
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
