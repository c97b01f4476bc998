package com.motionmavericks.portal.sharelinks.passphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private final Bulkhead bulkhead = new Bulkhead("test-", 2, 3);
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    bulkhead.close();
  }

  @Test
  void refusesWhatIsBeyondItsRoom() {
    List<Uni<Boolean>> taken =
        Stream.generate(() -> bulkhead.run(this::atTheGate).memoize().indefinitely())
            .limit(5)
            .toList();
    taken.forEach(work -> work.subscribe().with(done -> {}));

    assertThatThrownBy(() -> bulkhead.run(() -> true).await().atMost(SOON))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("unavailable");
              assertThat(problem.headers()).containsKey("Retry-After");
            });
    gate.countDown();
    assertThat(taken).allMatch(work -> work.await().atMost(SOON));
    assertThat(bulkhead.run(() -> true).await().atMost(SOON)).isTrue();
  }

  private boolean atTheGate() {
    try {
      return gate.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
