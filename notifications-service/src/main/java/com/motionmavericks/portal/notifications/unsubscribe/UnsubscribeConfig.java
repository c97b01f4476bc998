package com.motionmavericks.portal.notifications.unsubscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** By what addresses people unsubscribe. */
@ConfigMapping(prefix = "portal.unsubscribe")
interface UnsubscribeConfig {
  /** At least 32 bytes each, in base64. The first signs, any verifies. */
  List<String> keys();

  /** What the addresses begin with, without a slash at the end; https in production. */
  @WithDefault("http://localhost:8084")
  String publicUrl();
}
