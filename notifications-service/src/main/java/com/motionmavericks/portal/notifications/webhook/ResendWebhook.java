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
    Optional<String> delivery = report.delivery();
    if (notification.isEmpty() || delivery.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    UUID id = notification.get();
    return store
        .reported(id)
        .invoke(found -> found.map(ReportStore.Reported::tenantId).ifPresent(LogFields::tenant))
        .chain(
            found ->
                linked(
                    Cause.parse(
                        report.traceparent().orElse(null),
                        found.flatMap(ReportStore.Reported::tracestate).orElse(null)),
                    store.report(headers.id(), report.type(), id, delivery.get())));
  }

  private Uni<Void> linked(Optional<Cause> send, Uni<Void> work) {
    return send.map(cause -> spans.sequel(cause, () -> work)).orElse(work);
  }

  private Optional<DeliveryReport> parse(byte[] body) {
    try {
      return DeliveryReport.parse(body, json);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
