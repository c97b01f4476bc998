package com.motionmavericks.portal.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  @Test
  void keepsATenthOfTheRateUnused() {
    Allowance allowance = of(Map.of("ratelimit-limit", "10", "ratelimit-remaining", "9"));

    assertThat(allowance.interval().orElseThrow().toMillis()).isEqualTo(111);
    assertThat(allowance.rest()).isZero();
  }

  @Test
  void restsUntilTheWindowIsNewWhereItIsUsedUp() {
    Allowance allowance =
        of(Map.of("ratelimit-limit", "2", "ratelimit-remaining", "0", "ratelimit-reset", "1"));

    assertThat(allowance.rest()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void restsAsLongAsItIsTold() {
    assertThat(of(Map.of("retry-after", "30", "ratelimit-remaining", "0")).rest())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void learnsNothingOfWhatIsNotThereOrNoNumber() {
    assertThat(of(Map.of())).isEqualTo(new Allowance(Optional.empty(), Duration.ZERO));
    assertThat(of(Map.of("ratelimit-limit", "0", "retry-after", "Wed, 25 Nov 2026 15:00:00 GMT")))
        .isEqualTo(new Allowance(Optional.empty(), Duration.ZERO));
    assertThat(of(Map.of("ratelimit-limit", "-5", "ratelimit-remaining", "")))
        .isEqualTo(new Allowance(Optional.empty(), Duration.ZERO));
  }

  private static Allowance of(Map<String, String> headers) {
    return Allowance.of(headers::get);
  }
}
