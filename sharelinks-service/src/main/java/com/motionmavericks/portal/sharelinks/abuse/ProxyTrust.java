package com.motionmavericks.portal.sharelinks.abuse;

import com.motionmavericks.portal.lifecycle.Settings;
import com.motionmavericks.portal.lifecycle.StartUpCheck;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Where a visitor is, a proxy may say, but not just anybody: whoever may write {@code
 * X-Forwarded-For} is nobody in particular, and no limit holds them.
 */
@Singleton
public final class ProxyTrust implements StartUpCheck {
  private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
  private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

  @Override
  public String id() {
    return "trusted-proxies";
  }

  @Override
  public Optional<String> objection(Settings settings) {
    return objection(settings.value(FORWARDING), settings.value(TRUSTED));
  }

  static Optional<String> objection(Optional<String> forwarding, Optional<String> trusted) {
    return forwarding.map(Boolean::parseBoolean).orElse(false) && trusted.isEmpty()
        ? Optional.of(
            FORWARDING + " believes everybody; name the ingress' addresses in " + TRUSTED + ".")
        : Optional.empty();
  }
}
