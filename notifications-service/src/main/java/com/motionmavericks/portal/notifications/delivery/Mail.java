package com.motionmavericks.portal.notifications.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The body of Resend's send email, as far as we use it. */
@RegisterForReflection
record Mail(
    String from, List<String> to, String subject, String html, String text, List<Tag> tags) {

  /**
   * Comes back in webhooks.
   *
   * @param value letters, digits, {@code _} and {@code -}; a traceparent fits
   */
  @RegisterForReflection
  record Tag(String name, String value) {}
}
