package com.motionmavericks.portal.notifications.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.notifications.delivery.ResendConfig;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.StandardProblem;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes Resend's reports: only signed ones, each once, linked to the send that they report on. */
@Singleton
final class ResendWebhook {
  private final SvixSignature signature;
  private final ReportStore store;
  private final Spans spans;
  private final Clock clock;
  private final ObjectMapper json;

  ResendWebhook(
      ResendConfig config, ReportStore store, Spans spans, Clock clock, ObjectMapper json) {
    this.signature = new SvixSignature(config.webhookSecrets());
    this.store = store;
    this.spans = spans;
    this.clock = clock;
    this.json = json;
  }

  /** Fails with a 401 where the signature is not Resend's, with a 400 where the body is not. */
  Uni<Void> receive(SvixSignature.Headers headers, byte[] body) {
    if (!signature.verifies(headers, body, clock.instant())) {
      throw Problem.of(StandardProblem.UNAUTHENTICATED, "The signature does not verify.");
    }
    DeliveryReport report =
        parse(body).orElseThrow(() -> Problem.invalid("", "not an event of Resend"));
    Optional<UUID> notification = report.notificationId();
    Optional<MailFate> fate = report.fate();
    if (notification.isEmpty() || fate.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return store
        .reported(notification.get())
        .chain(
            found ->
                found
                    .map(mail -> take(headers.id(), report, mail, fate.get()))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> take(
      String webhookId, DeliveryReport report, ReportStore.Reported mail, MailFate fate) {
    LogFields.tenant(mail.tenantId());
    Optional<Cause> send =
        Cause.parse(report.traceparent().orElse(null), mail.tracestate().orElse(null));
    return linked(send, () -> store.report(webhookId, report.type(), mail, fate));
  }

  private Uni<Void> linked(Optional<Cause> send, Supplier<Uni<Void>> work) {
    return send.map(cause -> spans.sequel(cause, work)).orElseGet(work);
  }

  private Optional<DeliveryReport> parse(byte[] body) {
    try {
      return DeliveryReport.parse(body, json);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
