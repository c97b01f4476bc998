package com.motionmavericks.portal.sharelinks.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.sharelinks.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalBudgetTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private final RefusalBudget budget = new RefusalBudget();

  @Test
  void isSpentForEachOutcomeByItself() {
    for (int i = 0; i < RefusalBudget.A_MINUTE; i++) {
      assertThat(budget.take(Outcome.UNKNOWN, NOW)).isTrue();
    }

    assertThat(budget.take(Outcome.UNKNOWN, NOW)).isFalse();
    assertThat(budget.take(Outcome.EXPIRED, NOW)).isTrue();
    assertThat(budget.take(Outcome.UNKNOWN, NOW.plusSeconds(60))).isTrue();
  }
}
