package com.motionmavericks.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.configuration.Mapped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantCalendarTest {
  /** Summer time begins in Sydney on 2026-10-04 at 02:00: from then on its day begins at 13:00. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-02T13:59:59Z, acme, 2026-10-02",
    "2026-10-02T14:00:00Z, acme, 2026-10-03",
    "2026-10-04T12:59:59Z, acme, 2026-10-04",
    "2026-10-04T13:00:00Z, acme, 2026-10-05",
    "2026-10-02T14:00:00Z, hollywood, 2026-10-02",
    "2026-10-02T06:59:59Z, hollywood, 2026-10-01",
  })
  void knowsTheDayWhereTheTenantIs(String instant, String tenant, String day) {
    CalendarConfig config =
        Mapped.defaults(
            CalendarConfig.class,
            Map.of(),
            Map.of("portal.calendar.tenants.hollywood", "America/Los_Angeles"));
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);

    assertThat(new TenantCalendar(clock, config).today(tenant)).isEqualTo(day);
  }

  @Test
  void isInSydneyWhereNobodySaysOtherwise() {
    CalendarConfig config = Mapped.defaults(CalendarConfig.class, Map.of());

    assertThat(config.timeZone()).isEqualTo(ZoneId.of("Australia/Sydney"));
    assertThat(config.tenants()).isEmpty();
  }

  @Test
  void isWhereItIsTold() {
    CalendarConfig config =
        Mapped.full(
            CalendarConfig.class,
            Map.of(
                "portal.calendar.time-zone", "Australia/Perth",
                "portal.calendar.tenants.acme", "Pacific/Auckland"));

    assertThat(config.timeZone()).isEqualTo(ZoneId.of("Australia/Perth"));
    assertThat(config.tenants()).isEqualTo(Map.of("acme", ZoneId.of("Pacific/Auckland")));
  }
}
