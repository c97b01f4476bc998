package com.motionmavericks.portal.notifications.delivery;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When quotas are new. Resend's API does not say; the plan does, and is configured.
 *
 * @param time of the day, in UTC
 * @param dayOfMonth 1 to 28
 */
record QuotaRenewal(LocalTime time, int dayOfMonth) {
  private static final int SHORTEST_MONTH = 28;

  QuotaRenewal {
    if (dayOfMonth < 1 || dayOfMonth > SHORTEST_MONTH) {
      throw new ConfigurationException("portal.resend.quota-month is 1 to 28: not every month");
    }
  }

  Instant nextDay(Instant now) {
    OffsetDateTime today = now.atOffset(ZoneOffset.UTC).with(time);
    return later(today, today.plusDays(1), now);
  }

  Instant nextMonth(Instant now) {
    OffsetDateTime thisMonth = now.atOffset(ZoneOffset.UTC).with(time).withDayOfMonth(dayOfMonth);
    return later(thisMonth, thisMonth.plusMonths(1), now);
  }

  private static Instant later(OffsetDateTime one, OffsetDateTime next, Instant now) {
    return (one.toInstant().isAfter(now) ? one : next).toInstant();
  }
}
