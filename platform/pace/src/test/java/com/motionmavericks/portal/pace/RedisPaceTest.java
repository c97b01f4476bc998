package com.motionmavericks.portal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisPaceTest extends PaceContract {
  @Inject ReactiveRedisDataSource redis;

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
}
