package com.motionmavericks.portal.sharelinks.mailing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.events.Rounds;
import com.motionmavericks.portal.sealing.Seal;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Hands new links to notifications, which mails them. A request is written in the transaction that
 * makes the link, sealed, and stays until notifications has answered: at least once, and once by
 * the link's id as the key.
 */
@Singleton
public class Mailing {
  private static final Logger LOG = Logger.getLogger(Mailing.class);
  private static final int BATCH = 20;
  private static final int PARALLEL = 4;

  /** Asking again would get the same answer. */
  private static final Set<Integer> FINAL = Set.of(400, 413, 415, 422);

  private final Rounds rounds = new Rounds(LOG, "Links wait to be mailed", this::round);
  private final MailRequestStore store;
  private final NotificationsClient notifications;
  private final Seal seal;
  private final Spans spans;
  private final ObjectMapper json;

  Mailing(
      MailRequestStore store,
      @RestClient NotificationsClient notifications,
      Seal seal,
      Spans spans,
      ObjectMapper json) {
    this.store = store;
    this.notifications = notifications;
    this.seal = seal;
    this.spans = spans;
    this.json = json;
  }

  /** Part of the transaction that makes the link. */
  public Uni<Void> request(SqlConnection transaction, ShareLink link, LinkMail mail) {
    return Uni.createFrom()
        .deferred(
            () ->
                store.insert(
                    transaction,
                    link,
                    seal.close(written(mail), link.tenantId()),
                    Cause.current()));
  }

  /** Looks for what waits soon, in the background. */
  public void nudge() {
    rounds.nudge();
  }

  @Scheduled(every = "2s", identity = "share-link-mails")
  void poll() {
    nudge();
  }

  private Uni<Boolean> round() {
    return spans
        .unseen(() -> store.take(BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUni(this::carryOut)
                    .merge(PARALLEL)
                    .collect()
                    .asList()
                    .replaceWith(due.size() == BATCH));
  }

  private Uni<Void> carryOut(MailRequest request) {
    Attributes attributes =
        Attributes.of(
            Taxonomy.TENANT_ID,
            request.tenantId(),
            Taxonomy.SHARE_LINK_ID,
            request.link().value().toString());
    return spans
        .unitOfWork(
            Taxonomy.SHARE_LINK_MAIL,
            SpanKind.INTERNAL,
            attributes,
            request.cause(),
            span -> {
              LogFields.tenant(request.tenantId());
              return settle(request, span.getSpanContext().getTraceId());
            })
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("Link %s is mailed later: %s", request.link().value(), failure);
              return null;
            });
  }

  private Uni<Void> settle(MailRequest request, String traceId) {
    if (request.ended()) {
      return spans.unseen(() -> store.givenUp(request.link(), "ended", traceId));
    }
    return notifications
        .send(request.tenantId(), request.link().value().toString(), mail(request))
        .chain(taken -> spans.unseen(() -> store.handedOver(request.link(), taken.id(), traceId)))
        .onFailure(Mailing::isFinal)
        .recoverWithUni(
            refusal -> {
              LOG.errorf("Link %s is never mailed: %s", request.link().value(), refusal);
              return spans.unseen(() -> store.givenUp(request.link(), "refused", traceId));
            });
  }

  private static boolean isFinal(Throwable failure) {
    return failure instanceof WebApplicationException answer
        && FINAL.contains(answer.getResponse().getStatus());
  }

  private byte[] written(LinkMail mail) {
    try {
      return json.writeValueAsBytes(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a mail that cannot be written");
    }
  }

  private LinkMail mail(MailRequest request) {
    try {
      return json.readValue(seal.open(request.sealed(), request.tenantId()), LinkMail.class);
    } catch (IOException impossible) {
      // Without the cause: its message repeats what was sealed.
      throw new IllegalStateException("not what was sealed");
    }
  }
}
