package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.events.Rounds;
import com.motionmavericks.portal.notifications.FailedMails;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A mail is leased to one sender at a time and taken over when that one dies; a
 * repeat has the same key and the same bytes, so Resend sends it once.
 */
@Singleton
@Startup // what is configured wrongly is said before anything is sent
public final class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  /** So many are under way at once, of one replica. */
  private static final int MOST = 40;

  private static final Duration UNTRIED = Duration.ofSeconds(5);

  private final UUID holder = UUID.randomUUID();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Rounds rounds = new Rounds(LOG, "Mails wait", this::round);
  private final Lease lease;
  private final Leases leases;
  private final AttemptStore store;
  private final Letters letters;
  private final Resend resend;
  private final FailedMails failures;
  private final SendingPace pace;
  private final MailMetrics metrics;
  private final Spans spans;

  Deliveries(
      ResendConfig config,
      Leases leases,
      AttemptStore store,
      Letters letters,
      Resend resend,
      FailedMails failures,
      SendingPace pace,
      MailMetrics metrics,
      Spans spans) {
    this.lease = new Lease(config.takeoverAfter());
    this.leases = leases;
    this.store = store;
    this.letters = letters;
    this.resend = resend;
    this.failures = failures;
    this.pace = pace;
    this.metrics = metrics;
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

  /**
   * Takes as many as there is room for, and waits for none: a slow one holds up no other. The first
   * one goes alone, to learn the pace: the turns of forty by the cautious one would last for 22 s,
   * of all replicas.
   */
  private Uni<Boolean> round() {
    int room = (pace.isLearnt() ? MOST : 1) - underWay.get();
    if (room <= 0) {
      return Uni.createFrom().item(false);
    }
    return spans
        .unseen(() -> leases.lease(holder, lease.length(), room))
        .invoke(leased -> leased.forEach(this::start))
        .replaceWith(false);
  }

  private void start(Due due) {
    underWay.incrementAndGet();
    pace.turn(lease.longestTurn())
        .chain(ours -> ours ? attempt(due).replaceWith(true) : giveBack(due).replaceWith(false))
        .onTermination()
        .invoke(underWay::decrementAndGet)
        .subscribe()
        .with(
            tried -> {
              if (tried) {
                nudge();
              }
            },
            failure ->
                LOG.warnf("The mail of %s is not settled: %s", due.notification().id(), failure));
  }

  private Uni<Void> giveBack(Due due) {
    return spans.unseen(() -> leases.release(holder, due.notification().id(), UNTRIED));
  }

  private Uni<Void> attempt(Due due) {
    Notification notification = due.notification();
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
              return attempt(due, span);
            })
        .invoke(ended -> metrics.count(ended.outcome()))
        .call(ended -> pace.learn(ended.allowance()))
        .invoke(failures::committed)
        .replaceWithVoid();
  }

  /** Written down before it is made: whoever is killed meanwhile leaves a trace of it. */
  private Uni<Ended> attempt(Due due, Span span) {
    Letter letter = letters.of(due);
    String traceId = span.getSpanContext().getTraceId();
    NotificationId id = due.notification().id();
    return spans
        .unseenStep(() -> store.begin(holder, id, lease.length(), letter, traceId))
        .chain(
            begun ->
                begun
                    .map(
                        number ->
                            pace.apart()
                                .chain(() -> resend.send(due, letter.body()))
                                .map(answer -> answer.ends(number)))
                    .orElseGet(() -> Uni.createFrom().item(Ended.withdrawn())))
        .invoke(ended -> Outcomes.describe(span, ended.outcome()))
        .call(ended -> settle(due, ended));
  }

  /** In the span of the send, which is the cause of what producers are told of a failure. */
  private Uni<Void> settle(Due due, Ended ended) {
    return ended
        .number()
        .map(
            number ->
                store.settle(
                    holder, due, number, ended.outcome(), tx -> tell(tx, due, ended.outcome())))
        .orElseGet(() -> giveBack(due));
  }

  private Uni<Void> tell(SqlConnection tx, Due due, Outcome outcome) {
    if (!(outcome instanceof Outcome.Failed)) {
      return Uni.createFrom().voidItem();
    }
    Notification mail = due.notification();
    return failures.add(
        tx,
        mail.tenantId(),
        mail.template(),
        new FailedMails.Mail(mail.id().value(), mail.projectId(), mail.subject()),
        "failed");
  }
}
