package com.motionmavericks.portal.notifications.delivery;

import java.util.Map;

/**
 * All of a mail but its transport.
 *
 * @param headers of the mail itself, such as {@code List-Unsubscribe}
 */
public record MailText(String subject, String html, String text, Map<String, String> headers) {
  /** Says nothing of what it says. */
  @Override
  public String toString() {
    return "MailText";
  }
}
