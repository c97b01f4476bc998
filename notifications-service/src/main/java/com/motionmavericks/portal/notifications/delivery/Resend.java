package com.motionmavericks.portal.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The one place that talks to Resend. */
@Singleton
final class Resend {
  private final ResendClient client;
  private final ResendConfig config;
  private final MailTexts texts;
  private final Spans spans;
  private final ObjectMapper json;

  Resend(
      @RestClient ResendClient client,
      ResendConfig config,
      MailTexts texts,
      Spans spans,
      ObjectMapper json) {
    this.client = client;
    this.config = config;
    this.texts = texts;
    this.spans = spans;
    this.json = json;
  }

  /** The mail of a notification, tagged with the current span so that webhooks lead back to it. */
  String compose(Notification notification) {
    List<Mail.Tag> tags = new ArrayList<>();
    tags.add(new Mail.Tag("notification_id", notification.id().value().toString()));
    Cause.current()
        .ifPresent(
            send -> {
              tags.add(new Mail.Tag("trace_id", send.traceId()));
              tags.add(new Mail.Tag("traceparent", send.traceparent()));
            });
    MailText text = texts.of(notification);
    return write(
        new Mail(
            config.from(),
            List.of(notification.recipient().email()),
            text.subject(),
            text.html(),
            text.text(),
            text.headers(),
            tags));
  }

  /** One attempt; every answer and every silence is an outcome. */
  Uni<Outcome> send(Attempt attempt, String body) {
    String key = attempt.notification().id().value().toString();
    return spans
        .outside(() -> client.send("Bearer " + config.apiKey(), key, body))
        .<Outcome>map(accepted -> new Outcome.Sent(accepted.id()))
        .onFailure()
        .recoverWithItem(failure -> outcome(attempt.number(), failure));
  }

  private static Outcome outcome(int attempt, Throwable failure) {
    return failure instanceof WebApplicationException answer
        ? RetryPolicy.afterStatus(attempt, answer.getResponse().getStatus())
        : RetryPolicy.afterSilence(attempt, failure);
  }

  private String write(Mail mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
