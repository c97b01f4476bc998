package com.motionmavericks.portal.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the clock does, in one replica or many. */
@QuarkusTest
@QuarkusTestResource(SharelinksNeighbour.class)
class TickTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final Instant tick = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Inject Jobs jobs;
  @Inject JobRunStore store;

  @AfterEach
  void mend() {
    SharelinksNeighbour.broken = false;
  }

  @Test
  void runsOnceHoweverManyReplicasSeeIt() {
    List<Uni<Optional<JobRun>>> replicas =
        Stream.generate(() -> jobs.tick(cleanup(), tick)).limit(8).toList();

    List<Optional<JobRun>> runs = Uni.join().all(replicas).andFailFast().await().atMost(PATIENCE);

    assertThat(runs.stream().flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  void isATraceOfItsOwn() {
    JobRun run = run();

    List<JsonNode> trace = Traces.await(run.traceId() + "", Traces.has("job.share_token.cleanup"));
    assertThat(Traces.named(trace, "job.share_token.cleanup").required("parent_span_id").isNull())
        .isTrue();
    assertThat(trace).noneMatch(span -> span.toString().contains("job_run"));
  }

  @Test
  void failsWithItsNeighbourAndSaysSo() {
    SharelinksNeighbour.broken = true;

    JobRun run = run();

    assertThat(run.status()).isEqualTo(JobStatus.FAILED);
    JsonNode span =
        Traces.named(
            Traces.await(run.traceId() + "", Traces.has("job.share_token.cleanup")),
            "job.share_token.cleanup");
    assertThat(span.required("status").asText()).isEqualTo("ERROR");
    assertThat(span.required("attributes").required("tokens_removed").asLong()).isZero();
    assertThat(stored(run.id()).status()).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void givesUpWhatNeverEnded() {
    Instant longAgo = tick.minus(cleanup().timeLimit().multipliedBy(3));
    JobRun dead = JobRun.started(UUID.randomUUID(), cleanup().name(), longAgo, longAgo);
    store.claim(dead).await().atMost(PATIENCE);

    run();

    assertThat(stored(dead.id()).status()).isEqualTo(JobStatus.ABANDONED);
  }

  private JobRun run() {
    return jobs.tick(cleanup(), tick).await().atMost(PATIENCE).orElseThrow();
  }

  private JobRun stored(UUID id) {
    return store.latest(cleanup().name(), 100).await().atMost(PATIENCE).stream()
        .filter(run -> run.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Job cleanup() {
    return jobs.all().stream()
        .filter(job -> job.name().equals("share-token-cleanup"))
        .findFirst()
        .orElseThrow();
  }
}
