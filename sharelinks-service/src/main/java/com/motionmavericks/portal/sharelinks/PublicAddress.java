package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.lifecycle.Settings;
import com.motionmavericks.portal.lifecycle.StartUpCheck;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Links that leave the studio are opened by https: their tokens are all that guards them. */
@Singleton
public final class PublicAddress implements StartUpCheck {
  private static final String NAME = "portal.sharelinks.public-url";

  @Override
  public String id() {
    return "share-link-address";
  }

  @Override
  public Optional<String> objection(Settings settings) {
    return settings.value(NAME).filter(url -> url.startsWith("https://")).isPresent()
        ? Optional.empty()
        : Optional.of("no https address in " + NAME + "; set the one that visitors reach.");
  }
}
