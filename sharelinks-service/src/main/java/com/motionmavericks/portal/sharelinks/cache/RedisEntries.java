package com.motionmavericks.portal.sharelinks.cache;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Redis by its own protocol. */
@Singleton
final class RedisEntries implements Entries {
  private final NearRedis redis;

  RedisEntries(NearRedis redis) {
    this.redis = redis;
  }

  @Override
  public Uni<List<@Nullable String>> get(String... keys) {
    Request command = Request.cmd(Command.MGET);
    for (String key : keys) {
      command.arg(key);
    }
    return redis.send(command).map(RedisEntries::texts);
  }

  private static List<@Nullable String> texts(Response found) {
    List<@Nullable String> texts = new ArrayList<>(found.size());
    for (Response value : found) {
      texts.add(value == null ? null : value.toString());
    }
    return texts;
  }

  @Override
  public Uni<Void> put(String key, String value, Duration life) {
    return redis.send(set(key, value, life)).replaceWithVoid();
  }

  @Override
  public Uni<Void> putIfAbsent(String key, String value, Duration life) {
    return redis.send(set(key, value, life).arg("NX")).replaceWithVoid();
  }

  /** One after the other is sent before the first is answered. */
  @Override
  public Uni<Void> putAll(Set<String> keys, String value, Duration life) {
    return Uni.join()
        .all(keys.stream().map(key -> put(key, value, life)).toList())
        .andCollectFailures()
        .replaceWithVoid();
  }

  private static Request set(String key, String value, Duration life) {
    return Request.cmd(Command.SET).arg(key).arg(value).arg("PX").arg(life.toMillis());
  }
}
