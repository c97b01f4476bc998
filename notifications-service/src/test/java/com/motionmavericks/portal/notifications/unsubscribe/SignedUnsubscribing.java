package com.motionmavericks.portal.notifications.unsubscribe;

import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.util.Map;
import java.util.UUID;

/** Addresses for unsubscribing as the service under test signs them. */
public final class SignedUnsubscribing {
  private static final String KEY = "cG9ydGFsLWRldmVsb3BtZW50LXVuc3Vic2NyaWJlLWs=";

  private SignedUnsubscribing() {}

  /** Without the host. */
  public static String path(UUID notification) {
    UnsubscribeConfig config =
        Mapped.defaults(UnsubscribeConfig.class, Map.of("portal.unsubscribe.keys", KEY));
    return "/unsubscribe/" + new UnsubscribeTokens(config).of(new NotificationId(notification));
  }
}
