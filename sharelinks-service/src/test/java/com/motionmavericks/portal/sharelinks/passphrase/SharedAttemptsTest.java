package com.motionmavericks.portal.sharelinks.passphrase;

import static org.awaitility.Awaitility.await;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** By Redis' own clock, which only goes on by itself. */
@QuarkusTest
class SharedAttemptsTest extends AttemptsContract {
  @Inject ReactiveRedisDataSource redis;

  @Override
  Attempts attempts() {
    return new SharedAttempts(redis, FIRST);
  }

  @Override
  void pass(Duration time) {
    Instant end = Instant.now().plus(time);
    await().until(() -> Instant.now().isAfter(end));
  }
}
