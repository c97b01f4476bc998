package com.motionmavericks.portal.notifications.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Which digest is to go out.
 *
 * @param day where the tenant works
 * @param end it tells of what happened before
 */
record DigestDay(LocalDate day, Instant end) {
  /** The last one that should have gone out by now: today's, or before the hour yesterday's. */
  static DigestDay last(Instant now, ZoneId zone, LocalTime hour) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    DigestDay todays = of(today, zone, hour);
    return todays.end().isAfter(now) ? of(today.minusDays(1), zone, hour) : todays;
  }

  private static DigestDay of(LocalDate day, ZoneId zone, LocalTime hour) {
    return new DigestDay(day, ZonedDateTime.of(day, hour, zone).toInstant());
  }
}
