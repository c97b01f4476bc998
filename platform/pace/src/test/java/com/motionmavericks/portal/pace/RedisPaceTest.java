package com.motionmavericks.portal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisPaceTest extends PaceContract {
  @Inject ReactiveRedisDataSource redis;
  @Inject Spans spans;

  @Override
  Pace fresh() {
    return new RedisPace(redis, "pace-" + UUID.randomUUID(), () -> INTERVAL);
  }

  @Test
  void replicasShareIt() {
    String key = "pace-" + UUID.randomUUID();
    Pace one = new RedisPace(redis, key, () -> INTERVAL);
    Pace other = new RedisPace(redis, key, () -> INTERVAL);

    assertThat(take(one, Duration.ofMinutes(9))).contains(Duration.ZERO);
    assertThat(take(other, Duration.ofSeconds(1))).isEmpty();
  }

  /** A timer of half a millisecond is none. */
  @Test
  void waitsAreWholeMilliseconds() {
    Duration brief = Duration.ofNanos(2_300_000);
    String key = "pace-" + UUID.randomUUID();
    Pace pace = new SharedPace(redis, key, () -> brief, Clock.systemUTC(), spans);

    for (int i = 0; i < 20; i++) {
      Duration wait = take(pace, Duration.ofMinutes(1)).orElseThrow();
      assertThat(wait).isEqualTo(Duration.ofMillis(wait.toMillis()));
    }
  }
}
