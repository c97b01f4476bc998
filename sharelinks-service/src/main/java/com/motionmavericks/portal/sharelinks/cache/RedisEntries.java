package com.motionmavericks.portal.sharelinks.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Redis by its own protocol, over the pool of connections that events use too. */
@Singleton
final class RedisEntries implements Entries {
  private final ReactiveValueCommands<String, String> values;

  RedisEntries(ReactiveRedisDataSource redis) {
    this.values = redis.value(String.class);
  }

  @Override
  public Uni<List<@Nullable String>> get(String... wanted) {
    return values
        .mget(wanted)
        .map(
            found -> {
              List<@Nullable String> inOrder = new ArrayList<>();
              for (String key : wanted) {
                inOrder.add(found.get(key));
              }
              return inOrder;
            });
  }

  @Override
  public Uni<Void> put(String key, String value, Duration life) {
    return values.set(key, value, new SetArgs().px(life));
  }

  @Override
  public Uni<Void> putIfAbsent(String key, String value, Duration life) {
    return values.set(key, value, new SetArgs().nx().px(life));
  }

  /** Pipelined: the client sends them all before it reads the first answer. */
  @Override
  public Uni<Void> putAll(Set<String> all, String value, Duration life) {
    return Uni.join()
        .all(all.stream().map(key -> put(key, value, life)).toList())
        .andCollectFailures()
        .replaceWithVoid();
  }
}
