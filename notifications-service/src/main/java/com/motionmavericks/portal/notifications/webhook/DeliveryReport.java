package com.motionmavericks.portal.notifications.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of <a href="https://resend.com/docs/dashboard/webhooks/event-types">Resend's
 * events</a>.
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record DeliveryReport(String type, Data data) {

  /** The mail, with the tags that we gave it. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Data(@Nullable Map<String, String> tags, @Nullable Bounce bounce) {}

  /** Whether it is for good: {@code Permanent}, {@code Transient}, {@code Undetermined}. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Bounce(@Nullable String type) {}

  /** Empty where the body is none of Resend's events. */
  static Optional<DeliveryReport> parse(byte[] body, ObjectMapper json) throws IOException {
    try {
      DeliveryReport report = json.readValue(body, DeliveryReport.class);
      return report == null || report.type() == null || report.data() == null
          ? Optional.empty()
          : Optional.of(report);
    } catch (JsonProcessingException foreign) {
      return Optional.empty();
    }
  }

  /** Which notification the mail was; empty for mails that are not of this service. */
  Optional<UUID> notificationId() {
    return tag("notification_id")
        .flatMap(
            text -> {
              try {
                return Optional.of(UUID.fromString(text));
              } catch (IllegalArgumentException foreign) {
                return Optional.empty();
              }
            });
  }

  /** The span that sent it. */
  Optional<String> traceparent() {
    return tag("traceparent");
  }

  /** What became of the mail; empty for reports that change nothing. */
  Optional<MailFate> fate() {
    return switch (type) {
      case "email.delivered" -> Optional.of(MailFate.DELIVERED);
      case "email.delivery_delayed" -> Optional.of(MailFate.DELAYED);
      case "email.bounced" ->
          Optional.of(isPermanent() ? MailFate.BOUNCED_FOR_GOOD : MailFate.BOUNCED);
      case "email.complained" -> Optional.of(MailFate.COMPLAINED);
      case "email.suppressed" -> Optional.of(MailFate.SUPPRESSED);
      case "email.failed" -> Optional.of(MailFate.FAILED);
      default -> Optional.empty();
    };
  }

  private boolean isPermanent() {
    return data.bounce() != null && "Permanent".equals(data.bounce().type());
  }

  private Optional<String> tag(String name) {
    return Optional.ofNullable(data.tags()).map(tags -> tags.get(name));
  }
}
