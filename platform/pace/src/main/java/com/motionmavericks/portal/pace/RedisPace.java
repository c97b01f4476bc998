package com.motionmavericks.portal.pace;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The pace of all replicas, by Redis and its clock. */
final class RedisPace implements Pace {
  /** The next free turn in microseconds; gone soon after nobody waits for one. */
  private static final String TAKE_A_TURN =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000000 + time[2]
      local turn = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
      if turn - now > tonumber(ARGV[2]) then return -1 end
      local life = math.ceil((turn - now + ARGV[1]) / 1000) + 1000
      redis.call('SET', KEYS[1], string.format('%.0f', turn + ARGV[1]), 'PX', life)
      return turn - now
      """;

  private static final String REST =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000000 + time[2]
      local turn = math.max(now + ARGV[1], tonumber(redis.call('GET', KEYS[1]) or '0'))
      local life = math.ceil((turn - now) / 1000) + 1000
      redis.call('SET', KEYS[1], string.format('%.0f', turn), 'PX', life)
      """;

  private final ReactiveRedisDataSource redis;
  private final String key;
  private final Supplier<Duration> interval;

  RedisPace(ReactiveRedisDataSource redis, String key, Supplier<Duration> interval) {
    this.redis = redis;
    this.key = key;
    this.interval = interval;
  }

  @Override
  public Uni<Optional<Duration>> reserve(Duration atMost) {
    return redis
        .execute("EVAL", TAKE_A_TURN, "1", key, micros(interval.get()), micros(atMost))
        .map(
            answer ->
                answer.toLong() < 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(answer.toLong() * 1_000)));
  }

  @Override
  public Uni<Void> rest(Duration wait) {
    return redis.execute("EVAL", REST, "1", key, micros(wait)).replaceWithVoid();
  }

  private static String micros(Duration time) {
    return Long.toString(time.toNanos() / 1_000);
  }
}
