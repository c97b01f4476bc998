package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.lifecycle.Settings;
import com.motionmavericks.portal.lifecycle.StartUpCheck;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** One of the implementations, chosen when the process starts: a native image holds both. */
@Singleton
public final class CacheChoice implements StartUpCheck {
  private static final List<String> NEEDED = List.of("portal.upstash.url", "portal.upstash.token");
  private final SharelinksConfig config;

  CacheChoice(SharelinksConfig config) {
    this.config = config;
  }

  @Produces
  @Singleton
  @Chosen
  Entries entries(RedisEntries redis, UpstashEntries upstash) {
    return switch (config.cache()) {
      case REDIS -> redis;
      case UPSTASH -> upstash;
    };
  }

  @Override
  public String id() {
    return "upstash";
  }

  @Override
  public Optional<String> objection(Settings settings) {
    List<String> missing = NEEDED.stream().filter(name -> settings.value(name).isEmpty()).toList();
    return config.cache() == CacheKind.REDIS || missing.isEmpty()
        ? Optional.empty()
        : Optional.of("links are to be cached at Upstash: set " + String.join(", ", missing) + ".");
  }
}
