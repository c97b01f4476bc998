package com.motionmavericks.portal.notifications.event;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.tracing.Patience;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Since when a project's members have not changed, in Redis: a word that each change replaces by
 * one that never was before. It outlives what any replica remembers of the time before.
 */
@Singleton
final class MembersEpoch {
  private static final Logger LOG = Logger.getLogger(MembersEpoch.class);
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Of a project whose members have not changed for long. */
  private static final String QUIET = "quiet";

  private final ReactiveValueCommands<String, String> values;
  private final Ids ids;

  MembersEpoch(ReactiveRedisDataSource redis, Ids ids) {
    this.values = redis.value(String.class);
    this.ids = ids;
  }

  /** Never fails; empty where Redis does not tell, and then nothing remembered counts. */
  Uni<Optional<String>> of(UUID project) {
    return Patience.within(PATIENCE, values.get(key(project)))
        .map(word -> Optional.of(word == null ? QUIET : word))
        .onFailure()
        .invoke(failure -> LOG.warnf("Members are asked without Redis: %s", failure))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  /** The members have changed. Fails where Redis does. */
  Uni<Void> end(UUID project) {
    return values.set(key(project), ids.next().toString(), new SetArgs().px(LIFE));
  }

  private static String key(UUID project) {
    return "notifications:members:" + project;
  }
}
