package com.motionmavericks.portal.assets.mux;

import com.motionmavericks.portal.pace.Pace;
import com.motionmavericks.portal.pace.SharedPace;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Mux takes one creation a second of an account; where it says 429, the queue waits. */
@Singleton
final class CreationPace {
  private static final String KEY = "mux-creation";

  private final Pace pace;

  CreationPace(ReactiveRedisDataSource redis, MuxConfig config, Clock clock, Spans spans) {
    this.pace = new SharedPace(redis, KEY, config::creationInterval, clock, spans);
  }

  /** As {@link Pace#reserve}. */
  Uni<Optional<Duration>> reserve(Duration atMost) {
    return pace.reserve(atMost);
  }
}
