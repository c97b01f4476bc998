package com.motionmavericks.portal.notifications.unsubscribe;

import com.motionmavericks.portal.notifications.Notification;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The way out that each mail shows, but for critical ones. */
@Singleton
public final class UnsubscribeLinks {
  private final UnsubscribeTokens tokens;
  private final UnsubscribeConfig config;

  UnsubscribeLinks(UnsubscribeTokens tokens, UnsubscribeConfig config) {
    this.tokens = tokens;
    this.config = config;
  }

  /** Empty where the mail is critical. */
  public Optional<String> of(Notification notification) {
    return notification.template().isCritical()
        ? Optional.empty()
        : Optional.of(config.publicUrl() + "/unsubscribe/" + tokens.of(notification.id()));
  }

  /** By which mail programs do it in one click (RFC 2369, RFC 8058). */
  public static Map<String, String> headers(String link) {
    return Map.of(
        "List-Unsubscribe",
        "<" + link + ">",
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click");
  }
}
