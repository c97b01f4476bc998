package com.motionmavericks.portal.assets.mux;

import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Mux takes one creation a second of an account. All replicas keep to that together while Redis is
 * there, else each for itself: then Mux may say 429, and the queue waits. Leaves no spans.
 */
@Singleton
final class CreationPace implements Pace {
  private static final Logger LOG = Logger.getLogger(CreationPace.class);
  private static final String KEY = "mux-creation";
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Pace shared;
  private final Pace local;
  private final Spans spans;

  CreationPace(ReactiveRedisDataSource redis, MuxConfig config, Clock clock, Spans spans) {
    this.shared = new SharedPace(redis, KEY, config.creationInterval());
    this.local = new LocalPace(config.creationInterval(), clock);
    this.spans = spans;
  }

  @Override
  public Uni<Optional<Duration>> reserve(Duration atMost) {
    return spans
        .unseenStep(() -> Patience.within(PATIENCE, shared.reserve(atMost)))
        .onFailure()
        .invoke(failure -> LOG.warnf("Mux is asked at this replica's own pace: %s", failure))
        .onFailure()
        .recoverWithUni(() -> local.reserve(atMost));
  }
}
