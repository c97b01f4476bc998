package com.motionmavericks.portal.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.notifications.delivery.RetryPolicy.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
  private static final QuotaRenewal MIDNIGHT = new QuotaRenewal(LocalTime.MIDNIGHT, 1);
  private static final State FIRST = new State(1, Duration.ZERO, 1);

  @ParameterizedTest
  @CsvSource({
    "408, '', false",
    "409, concurrent_idempotent_requests, false",
    "429, rate_limit_exceeded, true",
    "500, internal_server_error, false",
    "503, '', false",
  })
  void triesAgainWhatMayHealAndKnowsWhatWasCertainlyRefused(
      int status, String name, boolean refused) {
    String reason = name.isEmpty() ? "status " + status : name;
    assertThat(after(status, name, FIRST))
        .isEqualTo(new Outcome.Later(reason, Duration.ofSeconds(2), refused));
  }

  @ParameterizedTest
  @CsvSource({
    "400, validation_error",
    "401, missing_api_key",
    "403, invalid_api_key",
    "404, not_found",
    "409, invalid_idempotent_request",
    "422, missing_required_field",
  })
  void givesUpWhatCannotHeal(int status, String name) {
    assertThat(after(status, name, FIRST)).isEqualTo(new Outcome.Failed(name));
  }

  @ParameterizedTest
  @CsvSource({
    "daily_quota_exceeded, 2026-11-26T00:00:00Z",
    "monthly_quota_exceeded, 2026-12-01T00:00:00Z",
  })
  void aQuotaEndsWithTheDayOrTheMonth(String name, Instant until) {
    assertThat(after(429, name, FIRST)).isEqualTo(new Outcome.Quota(name, until));
  }

  @ParameterizedTest
  @CsvSource({
    "daily_quota_exceeded, 15:30, 1, 2026-11-25T15:30:00Z",
    "daily_quota_exceeded, 15:00, 1, 2026-11-26T15:00:00Z",
    "monthly_quota_exceeded, 00:00, 28, 2026-11-28T00:00:00Z",
    "monthly_quota_exceeded, 09:00, 25, 2026-12-25T09:00:00Z",
  })
  void aQuotaEndsWhenThePlanSaysSo(String name, LocalTime time, int day, Instant until) {
    Refusal refusal = new Refusal(429, name, Optional.empty());

    assertThat(RetryPolicy.after(refusal, FIRST, NOW, new QuotaRenewal(time, day)))
        .isEqualTo(new Outcome.Quota(name, until));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 29})
  void noPlanIsNewOnADayThatSomeMonthsLack(int day) {
    assertThatThrownBy(() -> new QuotaRenewal(LocalTime.MIDNIGHT, day))
        .hasMessageContaining("portal.resend.quota-month");
  }

  @Test
  void aLaterEndOfTheQuotaIsBelieved() {
    Duration twoDays = Duration.ofDays(2);
    Refusal refusal = new Refusal(429, "daily_quota_exceeded", Optional.of(twoDays));

    assertThat(RetryPolicy.after(refusal, FIRST, NOW, MIDNIGHT))
        .isEqualTo(new Outcome.Quota("daily_quota_exceeded", NOW.plus(twoDays)));
  }

  @Test
  void waitsAsLongAsItIsTold() {
    Refusal refusal = new Refusal(429, "rate_limit_exceeded", Optional.of(Duration.ofSeconds(90)));

    assertThat(RetryPolicy.after(refusal, FIRST, NOW, MIDNIGHT))
        .isEqualTo(new Outcome.Later("rate_limit_exceeded", Duration.ofSeconds(90), true));
  }

  @Test
  void doublesUpToAnHourAndSpreadsOverTheSecondHalf() {
    assertThat(RetryPolicy.pause(1, 1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(RetryPolicy.pause(2, 1)).isEqualTo(Duration.ofSeconds(4));
    assertThat(RetryPolicy.pause(11, 1)).isEqualTo(Duration.ofSeconds(2048));
    assertThat(RetryPolicy.pause(12, 1)).isEqualTo(Duration.ofHours(1));
    assertThat(RetryPolicy.pause(400, 1)).isEqualTo(Duration.ofHours(1));
    assertThat(RetryPolicy.pause(2, 0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(RetryPolicy.pause(2, 0.5)).isEqualTo(Duration.ofSeconds(3));
  }

  /** However the jitter falls, the last attempt starts before Resend forgets the key. */
  @ParameterizedTest
  @CsvSource({"0", "0.5", "1"})
  void endsBeforeTheIdempotencyKeyDoes(double chance) {
    Duration age = Duration.ZERO;
    int attempt = 1;
    while (after(500, "", new State(attempt, age, chance)) instanceof Outcome.Later later) {
      age = age.plus(later.in());
      attempt++;
    }

    assertThat(attempt).isBetween(30, 60);
    assertThat(age).isBetween(Duration.ofHours(21), Duration.ofHours(23));
  }

  @Test
  void silenceMayHaveBeenASend() {
    assertThat(RetryPolicy.afterSilence(new IllegalStateException("x"), FIRST))
        .isEqualTo(new Outcome.Later("IllegalStateException", Duration.ofSeconds(2), false));
  }

  private static Outcome after(int status, String name, State state) {
    return RetryPolicy.after(new Refusal(status, name, Optional.empty()), state, NOW, MIDNIGHT);
  }
}
