package com.motionmavericks.portal.sharelinks.abuse;

import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * How many links that lead nowhere were asked for from a block of addresses this minute: by all
 * replicas, as far as Redis tells, and at least by this one. Asking takes no call, so it delays no
 * answer; a block that is over its limit costs none at all. Links that are good are never counted
 * and never refused.
 */
@Singleton
public final class Strangers {
  private static final Logger LOG = Logger.getLogger(Strangers.class);
  private static final int SECONDS = 60;

  /** More blocks than this in one minute are not told apart any more, and not limited. */
  private static final int MOST_BLOCKS = 50_000;

  private static final String COUNT =
      """
      local count = redis.call('INCR', KEYS[1])
      if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
      return count
      """;

  private final ReactiveRedisDataSource redis;
  private final SharelinksConfig config;
  private final Spans spans;
  private final Clock clock;
  private final Map<String, Long> counts = new HashMap<>();
  private long minute;

  Strangers(ReactiveRedisDataSource redis, SharelinksConfig config, Spans spans, Clock clock) {
    this.redis = redis;
    this.config = config;
    this.spans = spans;
    this.clock = clock;
  }

  /**
   * Counts one more that led nowhere.
   *
   * @return zero, or for how long the block is over its limit
   */
  public Duration another(String block) {
    long second = clock.instant().getEpochSecond();
    long now = second / SECONDS;
    if (raise(block, now) > config.strangersAMinute()) {
      return Duration.ofSeconds(SECONDS - second % SECONDS);
    }
    share(block, now);
    return Duration.ZERO;
  }

  private synchronized long raise(String block, long now) {
    turn(now);
    return counts.size() < MOST_BLOCKS || counts.containsKey(block)
        ? counts.merge(block, 1L, Long::sum)
        : 0;
  }

  private synchronized void learn(String block, long then, long shared) {
    if (then == minute) {
      counts.merge(block, shared, Math::max);
    }
  }

  private void turn(long now) {
    if (now != minute) {
      minute = now;
      counts.clear();
    }
  }

  /** Behind the visitor's answer; bookkeeping, so that it leaves no span. */
  private void share(String block, long now) {
    String key = "share-link-strangers:" + now + ":" + block;
    spans
        .unseen(
            () ->
                Patience.within(
                    config.cachePatience(),
                    redis.execute("EVAL", COUNT, "1", key, Integer.toString(2 * SECONDS))))
        .subscribe()
        .with(
            count -> learn(block, now, count.toLong()),
            failure -> LOG.debugf("Strangers are counted here only: %s", failure));
  }
}
