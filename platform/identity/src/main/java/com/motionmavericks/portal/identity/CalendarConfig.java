package com.motionmavericks.portal.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Map;

/** Where tenants are, as far as their days go. */
@ConfigMapping(prefix = "portal.calendar")
interface CalendarConfig {
  /** The time zone of tenants that have none of their own, as IANA names it. */
  @WithDefault("Australia/Sydney")
  ZoneId timeZone();

  /** Time zones by tenant. */
  Map<String, ZoneId> tenants();
}
