package com.motionmavericks.portal.assets.mux;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** The pace of all replicas, by Redis and its clock. */
final class SharedPace implements Pace {
  /** The next free turn in milliseconds; gone soon after nobody waits for one. */
  private static final String TAKE_A_TURN =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local turn = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
      if turn - now > tonumber(ARGV[2]) then return -1 end
      local life = turn - now + ARGV[1] + 1000
      redis.call('SET', KEYS[1], string.format('%.0f', turn + ARGV[1]), 'PX', life)
      return turn - now
      """;

  private final ReactiveRedisDataSource redis;
  private final String key;
  private final Duration interval;

  SharedPace(ReactiveRedisDataSource redis, String key, Duration interval) {
    this.redis = redis;
    this.key = key;
    this.interval = interval;
  }

  @Override
  public Uni<Optional<Duration>> reserve(Duration atMost) {
    return redis
        .execute(
            "EVAL",
            TAKE_A_TURN,
            "1",
            key,
            Long.toString(interval.toMillis()),
            Long.toString(atMost.toMillis()))
        .map(
            answer ->
                answer.toLong() < 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(answer.toLong())));
  }
}
