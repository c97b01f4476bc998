package com.motionmavericks.portal.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How long a job asks for batches. */
class BatchJobTest {
  private static final Duration SECONDS = Duration.ofSeconds(5);

  private record Set(String cron, int batch, Duration timeLimit) implements BatchJob.Settings {}

  /** Has these batches, and no others. */
  private static final class Batches extends BatchJob {
    private final Queue<Batch> left;
    private final List<Long> asked = new ArrayList<>();

    Batches(Batch... all) {
      super(
          "batches",
          Taxonomy.SHARE_TOKEN_CLEANUP,
          Taxonomy.TOKENS_REMOVED,
          new Set("off", 10, SECONDS),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
      this.left = new ArrayDeque<>(List.of(all));
    }

    @Override
    protected Supplier<Uni<Batch>> begin(int size) {
      return () -> {
        asked.add(System.nanoTime());
        return Uni.createFrom().item(left.remove());
      };
    }

    long handled() {
      return run(Span.getInvalid()).await().atMost(SECONDS).handled();
    }
  }

  @Test
  void goesOnUntilNoneIsLeft() {
    var job =
        new Batches(
            new BatchJob.Batch(10, true),
            new BatchJob.Batch(10, true),
            new BatchJob.Batch(3, false));

    assertThat(job.handled()).isEqualTo(23);
  }

  @Test
  void restsForAsLongAsItIsAsked() {
    Duration rest = Duration.ofMillis(80);
    var job = new Batches(new BatchJob.Batch(10, true, rest), new BatchJob.Batch(3, false, rest));

    assertThat(job.handled()).isEqualTo(13);

    assertThat(job.asked.get(1) - job.asked.get(0)).isGreaterThanOrEqualTo(rest.toNanos());
  }

  /** The next run goes on. */
  @Test
  void doesNotRestBeyondItsEnd() {
    var job =
        new Batches(new BatchJob.Batch(10, true, SECONDS), new BatchJob.Batch(10, true, SECONDS));

    assertThat(job.handled()).isEqualTo(10);
  }
}
