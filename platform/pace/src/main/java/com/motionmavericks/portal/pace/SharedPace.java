package com.motionmavericks.portal.pace;

import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * All replicas keep to the pace together while Redis is there, else each for itself: then whoever
 * is called may say 429. Leaves no spans.
 */
public final class SharedPace implements Pace {
  private static final Logger LOG = Logger.getLogger(SharedPace.class);
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Pace shared;
  private final Pace local;
  private final String key;
  private final Supplier<Duration> interval;
  private final Spans spans;

  /**
   * A pace of this name.
   *
   * @param key in Redis, and in the log
   * @param interval between two turns, as it is now; to the microsecond
   */
  public SharedPace(
      ReactiveRedisDataSource redis,
      String key,
      Supplier<Duration> interval,
      Clock clock,
      Spans spans) {
    this.shared = new RedisPace(redis, key, interval);
    this.local = new LocalPace(interval, clock);
    this.key = key;
    this.interval = interval;
    this.spans = spans;
  }

  /** In whole milliseconds. */
  @Override
  public Uni<Optional<Duration>> reserve(Duration atMost) {
    return spans
        .unseenStep(() -> Patience.within(PATIENCE, shared.reserve(atMost)))
        .call(this::noteHere)
        .onFailure()
        .invoke(failure -> LOG.warnf("%s: this replica keeps a pace of its own: %s", key, failure))
        .onFailure()
        .recoverWithUni(() -> local.reserve(atMost))
        .map(wait -> wait.map(Pace::wholeMillis));
  }

  /** A turn of all is one here as well: where Redis goes, the next one is not taken beside it. */
  private Uni<Void> noteHere(Optional<Duration> wait) {
    return wait.map(time -> local.rest(time.plus(interval.get())))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** Known here even where Redis is not told. */
  @Override
  public Uni<Void> rest(Duration wait) {
    return local
        .rest(wait)
        .chain(() -> spans.unseenStep(() -> Patience.within(PATIENCE, shared.rest(wait))))
        .onFailure()
        .recoverWithNull();
  }
}
