package com.motionmavericks.portal.notifications.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/** The body of Resend's send email, as far as we use it. */
@RegisterForReflection
record Mail(
    String from,
    List<String> to,
    String subject,
    String html,
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> headers,
    List<Tag> tags) {

  /**
   * Comes back in webhooks.
   *
   * @param value letters, digits, {@code _} and {@code -}; a traceparent fits
   */
  @RegisterForReflection
  record Tag(String name, String value) {}
}
