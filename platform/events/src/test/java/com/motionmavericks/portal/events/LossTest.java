package com.motionmavericks.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a mark tells. */
class LossTest {
  private static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void nothingIsLostBeforeTheFirstMark() {
    assertThat(Loss.since(Optional.empty(), Optional.empty())).isEmpty();
    assertThat(Loss.since(Optional.empty(), Optional.of(WRITTEN))).isEmpty();
  }

  @Test
  void nothingIsLostWhereTheMarkIsThere() {
    assertThat(Loss.since(Optional.of(WRITTEN), Optional.of(WRITTEN))).isEmpty();
  }

  @Test
  void aMarkThatOnlyRedisKnowsIsOneOfAProcessThatDiedBeforeItSaidSo() {
    assertThat(Loss.since(Optional.of(WRITTEN), Optional.of(WRITTEN.plusSeconds(5)))).isEmpty();
  }

  @Test
  void allIsLostWithoutTheMark() {
    assertThat(Loss.since(Optional.of(WRITTEN), Optional.empty())).contains(Instant.EPOCH);
  }

  @Test
  void aRedisThatWentBackLostWhatCameSinceItsMark() {
    Instant older = WRITTEN.minusSeconds(60);
    assertThat(Loss.since(Optional.of(WRITTEN), Optional.of(older)))
        .contains(older.minus(Loss.MARGIN));
  }
}
