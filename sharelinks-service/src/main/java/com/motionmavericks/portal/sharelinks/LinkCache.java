package com.motionmavericks.portal.sharelinks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.TracedValue;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.keys.ReactiveKeyCommands;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Links in Redis, by the hash of their token, so that a valid one opens with one GET. A cache only:
 * entries live for seconds, and whatever is wrong with Redis is a reason to ask the database.
 *
 * <p>A revoked link leaves a tombstone in place of its entry. Refills only write where there is
 * nothing, so a visitor who read the link just before it was revoked cannot bring it back.
 */
@Singleton
public final class LinkCache {
  private static final Logger LOG = Logger.getLogger(LinkCache.class);

  /** Far longer than any refill can be under way. */
  private static final Duration TOMBSTONE_LIFE = Duration.ofMinutes(10);

  private final ReactiveValueCommands<String, String> values;
  private final ReactiveKeyCommands<String> keys;
  private final SharelinksConfig config;
  private final ObjectMapper json;

  LinkCache(ReactiveRedisDataSource redis, SharelinksConfig config, ObjectMapper json) {
    this.values = redis.value(String.class);
    this.keys = redis.key();
    this.config = config;
    this.json = json;
  }

  /** What Redis knows; never fails. The current span is linked to the entry's writer. */
  public Uni<Lookup> find(TokenHash token) {
    return Patience.within(config.cachePatience(), values.get(key(token)))
        .map(this::lookup)
        .onFailure()
        .invoke(failure -> LOG.warnf("A link is looked up without Redis: %s", failure))
        .onFailure()
        .recoverWithItem(new Lookup.Unavailable());
  }

  /** Remembers a link that the database gave; never fails. */
  public Uni<Void> refill(TokenHash token, ShareLink link, Instant now) {
    Duration left = Duration.between(now, link.expiresAt());
    Duration life = left.compareTo(config.cacheLife()) < 0 ? left : config.cacheLife();
    if (life.toMillis() < 1) {
      return Uni.createFrom().voidItem();
    }
    return Patience.within(
            config.cachePatience(),
            values.set(key(token), encode(link), new SetArgs().nx().px(life)))
        .onFailure()
        .invoke(failure -> LOG.warnf("A link was not cached: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  /** Puts a tombstone where the link was. Fails where Redis does not confirm it. */
  Uni<Void> bury(TokenHash token, ShareLink revoked) {
    return Patience.within(
        config.cachePatience(),
        values.set(key(token), encode(revoked), new SetArgs().px(TOMBSTONE_LIFE)));
  }

  /** Forgets links that have expired; never fails, their entries end by themselves. */
  public Uni<Void> forget(List<TokenHash> tokens) {
    if (tokens.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String[] all = tokens.stream().map(LinkCache::key).toArray(String[]::new);
    return Patience.within(config.cachePatience(), keys.del(all))
        .onFailure()
        .invoke(failure -> LOG.warnf("Expired links stay in Redis for a while: %s", failure))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }

  private Lookup lookup(@Nullable String entry) {
    return TracedValue.decode(entry)
        .map(TracedValue::linked)
        .flatMap(traced -> decode(traced.value()))
        .<Lookup>map(cached -> new Lookup.Hit(cached.toLink()))
        .orElseGet(Lookup.Miss::new);
  }

  private String encode(ShareLink link) {
    try {
      return TracedValue.written(json.writeValueAsString(CachedLink.of(link))).encode();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty where another version of this service wrote it in another form. */
  private Optional<CachedLink> decode(String value) {
    try {
      return Optional.of(json.readValue(value, CachedLink.class));
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static String key(TokenHash token) {
    return "share-link:" + token.hex();
  }
}
