package com.motionmavericks.portal.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day it is where a tenant works: what was due yesterday in Sydney may be due today in LA.
 */
@Singleton
public final class TenantCalendar {
  private final Clock clock;
  private final CalendarConfig config;

  TenantCalendar(Clock clock, CalendarConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /** Today, in the tenant's time zone. */
  public LocalDate today(String tenantId) {
    return LocalDate.ofInstant(clock.instant(), zone(tenantId));
  }

  /** Where the tenant works. */
  public ZoneId zone(String tenantId) {
    return config.tenants().getOrDefault(tenantId, config.timeZone());
  }
}
