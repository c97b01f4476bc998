package com.motionmavericks.portal.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestDayTest {
  /** Sydney's clocks go forward on 4 October 2026 at 2:00, back on 4 April 2027 at 3:00. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-25T20:59:59Z, Australia/Sydney,    8, 2026-11-25, 2026-11-24T21:00:00Z",
    "2026-11-25T21:00:00Z, Australia/Sydney,    8, 2026-11-26, 2026-11-25T21:00:00Z",
    "2026-11-25T21:00:00Z, America/Los_Angeles, 8, 2026-11-25, 2026-11-25T16:00:00Z",
    "2026-10-03T23:00:00Z, Australia/Sydney,    2, 2026-10-04, 2026-10-03T16:00:00Z",
    "2027-04-04T00:00:00Z, Australia/Sydney,    8, 2027-04-04, 2027-04-03T22:00:00Z",
  })
  void isTheLastOneThatShouldHaveGoneOut(
      Instant now, String zone, int hour, String day, Instant end) {
    DigestDay digest = DigestDay.last(now, ZoneId.of(zone), LocalTime.of(hour, 0));

    assertThat(digest.day()).hasToString(day);
    assertThat(digest.end()).isEqualTo(end);
  }
}
