package com.motionmavericks.portal.notifications.unsubscribe;

import com.motionmavericks.portal.lifecycle.Settings;
import com.motionmavericks.portal.lifecycle.StartUpCheck;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Mail programs unsubscribe by https alone (RFC 8058, 3.1). */
@Singleton
public final class PublicAddress implements StartUpCheck {
  private static final String NAME = "portal.unsubscribe.public-url";

  @Override
  public String id() {
    return "unsubscribe-address";
  }

  @Override
  public Optional<String> objection(Settings settings) {
    return settings.value(NAME).filter(url -> url.startsWith("https://")).isPresent()
        ? Optional.empty()
        : Optional.of("no https address in " + NAME + "; set the one that recipients reach.");
  }
}
