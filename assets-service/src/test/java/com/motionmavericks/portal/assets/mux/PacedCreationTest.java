package com.motionmavericks.portal.assets.mux;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.Studio;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** At the pace that Mux allows, with Redis and without. */
@QuarkusTest
@TestProfile(PacedCreationTest.NoRedis.class)
@WithTestResource(ProjectsNeighbour.class)
class PacedCreationTest {
  /** A port that nobody listens at: the replica keeps the pace alone. */
  public static final class NoRedis implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "portal.mux.creation-interval", "1s", "quarkus.redis.hosts", "redis://localhost:1");
    }
  }

  @Inject CreationPace pace;

  @Test
  void whoComesAtOnceIsLetThroughOneASecond() {
    Studio studio = new Studio();
    Instant begun = Instant.now();

    // Threads of this test: those of the common pool may belong to the application before.
    List<CompletableFuture<Response>> all =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(studio::create, Thread::startVirtualThread))
            .limit(3)
            .toList();
    List<Integer> answers = all.stream().map(one -> one.join().statusCode()).toList();

    assertThat(answers).containsOnly(201);
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
  }

  @Test
  void withoutRedisTheTurnIsThisReplicasOwn() {
    assertThat(pace.reserve(Duration.ofSeconds(9)).await().atMost(Duration.ofSeconds(5)))
        .isPresent();
  }
}
