package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.events.Rounds;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A mail is leased to one sender at a time and taken over when that one dies; a
 * repeat has the same key and the same bytes, so Resend sends it once.
 */
@Singleton
public final class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  /** Longer than the longest attempt: the client's time-outs end it at 10 s. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final int BATCH = 20;
  private static final int PARALLEL = 4;

  private final UUID holder = UUID.randomUUID();
  private final Rounds rounds = new Rounds(LOG, "Mails wait", this::round);
  private final DeliveryStore store;
  private final Resend resend;
  private final Spans spans;

  Deliveries(DeliveryStore store, Resend resend, Spans spans) {
    this.store = store;
    this.resend = resend;
    this.spans = spans;
  }

  /** Looks for due mails soon, in the background. */
  public void nudge() {
    rounds.nudge();
  }

  @Scheduled(every = "1s", identity = "deliveries")
  void poll() {
    nudge();
  }

  private Uni<Boolean> round() {
    return spans
        .unseen(() -> store.lease(holder, LEASE, BATCH))
        .chain(this::sendAll)
        .map(tried -> tried == BATCH);
  }

  private Uni<Integer> sendAll(List<Attempt> attempts) {
    return Multi.createFrom()
        .iterable(attempts)
        .onItem()
        .transformToUni(this::attempt)
        .merge(PARALLEL)
        .collect()
        .asList()
        .map(List::size);
  }

  private Uni<Boolean> attempt(Attempt attempt) {
    Notification notification = attempt.notification();
    Attributes attributes =
        Attributes.builder()
            .put(Taxonomy.TENANT_ID, notification.tenantId())
            .put(Taxonomy.NOTIFICATION_ID, notification.id().value().toString())
            .put(Taxonomy.TEMPLATE, notification.template().word())
            .put(Taxonomy.RECIPIENT_ROLE, notification.recipient().role())
            .build();
    return spans
        .unitOfWork(
            Taxonomy.RESEND_SEND,
            SpanKind.INTERNAL,
            attributes,
            notification.cause(),
            span -> {
              LogFields.tenant(notification.tenantId());
              notification.mergedCauses().forEach(cause -> span.addLink(cause.span()));
              return payload(attempt)
                  .chain(body -> resend.send(attempt, body))
                  .invoke(outcome -> Outcomes.describe(span, outcome));
            })
        .chain(outcome -> spans.unseen(() -> store.settle(holder, notification.id(), outcome)))
        .replaceWith(true)
        .onFailure()
        .invoke(
            failure -> LOG.warnf("The mail of %s is not settled: %s", notification.id(), failure))
        .onFailure()
        .recoverWithItem(false);
  }

  /** Written down before it is sent for the first time. */
  private Uni<String> payload(Attempt attempt) {
    if (attempt.payload().isPresent()) {
      return Uni.createFrom().item(attempt.payload().get());
    }
    String body = resend.compose(attempt.notification());
    return spans
        .unseen(() -> store.fixPayload(holder, attempt.notification().id(), body))
        .replaceWith(body);
  }
}
