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
  record Data(@Nullable Map<String, String> tags) {}

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
  Optional<String> delivery() {
    return switch (type) {
      case "email.delivered" -> Optional.of("delivered");
      case "email.bounced" -> Optional.of("bounced");
      case "email.complained" -> Optional.of("complained");
      default -> Optional.empty();
    };
  }

  private Optional<String> tag(String name) {
    return Optional.ofNullable(data.tags()).map(tags -> tags.get(name));
  }
}
