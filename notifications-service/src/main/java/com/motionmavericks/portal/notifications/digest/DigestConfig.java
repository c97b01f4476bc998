package com.motionmavericks.portal.notifications.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When digests go out. */
@ConfigMapping(prefix = "portal.digest")
interface DigestConfig {
  /** The hour of the day where the tenant works: 0 to 23. */
  @WithDefault("8")
  int hour();
}
