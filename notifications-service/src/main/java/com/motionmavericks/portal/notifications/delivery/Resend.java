package com.motionmavericks.portal.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.notifications.Notification;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The one place that talks to Resend. */
@Singleton
final class Resend {
  /** Ends up in rows, spans and the log. */
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,60}");

  private final ResendClient client;
  private final ResendConfig config;
  private final MailTexts texts;
  private final Spans spans;
  private final Clock clock;
  private final ObjectMapper json;
  private final QuotaRenewal renewal;

  Resend(
      @RestClient ResendClient client,
      ResendConfig config,
      MailTexts texts,
      Spans spans,
      Clock clock,
      ObjectMapper json) {
    this.client = client;
    this.config = config;
    this.texts = texts;
    this.spans = spans;
    this.clock = clock;
    this.json = json;
    this.renewal = new QuotaRenewal(config.quotaDay(), config.quotaMonth());
  }

  /** The mail of a notification, tagged with the current span so that webhooks lead back to it. */
  String compose(Notification notification) {
    MailText text = texts.of(notification);
    return write(
        new Mail(
            config.from(),
            List.of(notification.recipient().email()),
            text.subject(),
            text.html(),
            text.text(),
            text.headers(),
            tags(notification.id())));
  }

  /** A mail whose tags are not known yet. */
  String draft(String to, MailText text) {
    return write(
        new Mail(
            config.from(),
            List.of(to),
            text.subject(),
            text.html(),
            text.text(),
            text.headers(),
            List.of()));
  }

  /** The same with the tags of the current span. */
  String tagged(String draft, NotificationId id) {
    try {
      Mail mail = json.readValue(draft, Mail.class);
      return write(
          new Mail(
              mail.from(),
              mail.to(),
              mail.subject(),
              mail.html(),
              mail.text(),
              Map.of(), // a secret mail has none
              tags(id)));
    } catch (JsonProcessingException impossible) {
      // Without the cause: its message repeats what the mail says.
      throw new IllegalStateException("a draft that cannot be read");
    }
  }

  private static List<Mail.Tag> tags(NotificationId id) {
    List<Mail.Tag> tags = new ArrayList<>();
    tags.add(new Mail.Tag("notification_id", id.value().toString()));
    Cause.current()
        .ifPresent(
            send -> {
              tags.add(new Mail.Tag("trace_id", send.traceId()));
              tags.add(new Mail.Tag("traceparent", send.traceparent()));
            });
    return tags;
  }

  /** One attempt; every answer and every silence is an outcome. */
  Uni<Answer> send(Due due, String body) {
    return spans
        .outside(() -> client.send("Bearer " + config.apiKey(), due.key(), body))
        .map(
            answer ->
                new Answer(
                    new Outcome.Sent(answer.getEntity().id()),
                    Allowance.of(answer::getHeaderString)))
        .onFailure()
        .recoverWithItem(failure -> answer(due, failure));
  }

  private Answer answer(Due due, Throwable failure) {
    Instant now = clock.instant();
    RetryPolicy.State state =
        new RetryPolicy.State(
            due.attempts() + 1, due.keyAge(now), ThreadLocalRandom.current().nextDouble());
    if (failure instanceof WebApplicationException refused) {
      Response response = refused.getResponse();
      return new Answer(
          RetryPolicy.after(refusal(response), state, now, renewal),
          Allowance.of(response::getHeaderString));
    }
    return new Answer(
        RetryPolicy.afterSilence(failure, state), new Allowance(Optional.empty(), Duration.ZERO));
  }

  private Refusal refusal(Response response) {
    return new Refusal(
        response.getStatus(), name(response), Allowance.retryAfter(response::getHeaderString));
  }

  private String name(Response response) {
    try {
      String name =
          json.readValue(response.readEntity(String.class), ResendClient.Named.class).name();
      return name != null && NAME.matcher(name).matches() ? name : "";
    } catch (JsonProcessingException | ProcessingException | IllegalArgumentException foreign) {
      return "";
    }
  }

  private String write(Mail mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
