package com.motionmavericks.portal.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests are remembered. */
@ConfigMapping(prefix = "portal.idempotency")
interface IdempotencyConfig {
  /** How long a repeated request gets the first one's answer; later it takes effect anew. */
  @WithDefault("24h")
  Duration retention();
}
