package com.motionmavericks.portal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One turn an interval, whoever keeps the count. */
abstract class PaceContract {
  static final Duration INTERVAL = Duration.ofSeconds(60);

  /** One that nobody has taken a turn of. */
  abstract Pace fresh();

  @Test
  void theFirstGoesAtOnceAndTheOthersLineUp() {
    Pace pace = fresh();

    assertThat(take(pace, Duration.ofMinutes(9))).contains(Duration.ZERO);
    assertThat(take(pace, Duration.ofMinutes(9)).orElseThrow())
        .isBetween(Duration.ofSeconds(50), INTERVAL);
    assertThat(take(pace, Duration.ofMinutes(9)).orElseThrow())
        .isBetween(Duration.ofSeconds(110), INTERVAL.multipliedBy(2));
  }

  @Test
  void whoWillNotWaitTakesNoTurn() {
    Pace pace = fresh();
    take(pace, Duration.ZERO);

    for (int i = 0; i < 3; i++) {
      assertThat(take(pace, Duration.ofSeconds(1))).isEmpty();
    }

    assertThat(take(pace, Duration.ofMinutes(9)).orElseThrow()).isLessThanOrEqualTo(INTERVAL);
  }

  @Test
  void manyAtOnceGetATurnEach() {
    Pace pace = fresh();

    List<Uni<Optional<Duration>>> crowd =
        IntStream.range(0, 20).mapToObj(i -> pace.reserve(Duration.ofHours(1))).toList();
    List<Long> minutes =
        Uni.join().all(crowd).andFailFast().await().atMost(Duration.ofSeconds(20)).stream()
            .map(wait -> Math.round(wait.orElseThrow().toMillis() / 60_000.0))
            .sorted()
            .toList();

    assertThat(minutes).isEqualTo(IntStream.range(0, 20).mapToObj(i -> (long) i).toList());
  }

  @Test
  void afterARestTheNextTurnIsLater() {
    Pace pace = fresh();

    pace.rest(Duration.ofSeconds(30)).await().atMost(Duration.ofSeconds(10));

    assertThat(take(pace, Duration.ofSeconds(1))).isEmpty();
    assertThat(take(pace, Duration.ofMinutes(9)).orElseThrow())
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @Test
  void aRestBringsNoTurnForward() {
    Pace pace = fresh();
    take(pace, Duration.ZERO);

    pace.rest(Duration.ofSeconds(1)).await().atMost(Duration.ofSeconds(10));

    assertThat(take(pace, Duration.ofMinutes(9)).orElseThrow())
        .isBetween(Duration.ofSeconds(50), INTERVAL);
  }

  static Optional<Duration> take(Pace pace, Duration atMost) {
    return pace.reserve(atMost).await().atMost(Duration.ofSeconds(10));
  }
}
