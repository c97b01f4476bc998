package com.motionmavericks.portal.sharelinks.passphrase;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** In Redis, for all replicas, by its clock: one script a guess. */
final class SharedAttempts implements Attempts {
  private static final String GUESS =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local kept = redis.call('HMGET', KEYS[1], 'guesses', 'shut_until')
      local shut = tonumber(kept[2] or '0') - now
      if shut > 0 then return shut end
      local guesses = tonumber(kept[1] or '0') + 1
      local wait = 0
      if guesses >= tonumber(ARGV[1]) then
        wait = math.min(tonumber(ARGV[2]), ARGV[4] * 2 ^ math.min(guesses - ARGV[1], 30))
      end
      redis.call('HSET', KEYS[1], 'guesses', guesses, 'shut_until', string.format('%.0f', now + wait))
      redis.call('PEXPIRE', KEYS[1], ARGV[3])
      return 0
      """;

  private final ReactiveRedisDataSource redis;
  private final Duration first;

  SharedAttempts(ReactiveRedisDataSource redis, Duration first) {
    this.redis = redis;
    this.first = first;
  }

  @Override
  public Uni<Duration> guess(String key) {
    return redis
        .execute(
            "EVAL",
            GUESS,
            "1",
            key,
            Integer.toString(FREE),
            Long.toString(LONGEST.toMillis()),
            Long.toString(MEMORY.toMillis()),
            Long.toString(first.toMillis()))
        .map(answer -> Duration.ofMillis(answer.toLong()));
  }

  @Override
  public Uni<Void> forget(String key) {
    return redis.key().del(key).replaceWithVoid();
  }
}
