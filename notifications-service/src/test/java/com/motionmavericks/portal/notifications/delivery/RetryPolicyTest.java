package com.motionmavericks.portal.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 502, 503})
  void triesAgainWhatMayHeal(int status) {
    assertThat(RetryPolicy.afterStatus(1, status))
        .isEqualTo(new Outcome.Later("status " + status, Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void givesUpWhatCannotHeal(int status) {
    assertThat(RetryPolicy.afterStatus(1, status))
        .isEqualTo(new Outcome.Failed("status " + status));
  }

  @Test
  void endsWellBeforeTheIdempotencyKeyDoes() {
    Duration sum = Duration.ZERO;
    int attempt = 1;
    while (RetryPolicy.afterStatus(attempt, 500) instanceof Outcome.Later later) {
      sum = sum.plus(later.in());
      attempt++;
    }

    assertThat(attempt).isEqualTo(14);
    assertThat(sum).isBetween(Duration.ofHours(4), Duration.ofHours(12));
  }
}
