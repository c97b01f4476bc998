package com.motionmavericks.portal.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long PostgreSQL is waited for. */
@ConfigMapping(prefix = "portal.postgres")
interface PostgresConfig {
  /**
   * After how long without a word a connection is given up; no statement may take longer, and no
   * transaction rest longer.
   */
  @WithDefault("15s")
  Duration silence();
}
