package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.sharelinks.cache.CacheKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What can be set about share links. */
@ConfigMapping(prefix = "portal.sharelinks")
public interface SharelinksConfig {
  /** What visitors' addresses begin with, without a slash at the end. */
  @WithDefault("http://localhost:8085")
  String publicUrl();

  /** How long a link lives where its creator says nothing. */
  @WithDefault("14d")
  Duration defaultLife();

  /** How far in the future a link may end. */
  @WithDefault("365d")
  Duration longestLife();

  /** How the Redis that keeps links is reached: {@code redis} or {@code upstash}. */
  @WithDefault("redis")
  CacheKind cache();

  /** How long Redis may answer for the database. */
  @WithDefault("30s")
  Duration cacheLife();

  /** How long a visitor waits for Redis before the database is asked. */
  @WithDefault("500ms")
  Duration cachePatience();

  /** How long a visitor waits for the database. */
  @WithDefault("2s")
  Duration databasePatience();

  /** How long a visitor waits for the assets; without them the link opens degraded. */
  @WithDefault("1s")
  Duration assetsPatience();

  /** Where pages take videos and pictures from, as a Content-Security-Policy writes sources. */
  @WithDefault("https://*.mux.com")
  List<String> mediaSources();

  /** How long somebody who has seen a link's content may see it again by their cookie. */
  @WithDefault("30m")
  Duration viewLife();

  /**
   * How many links that lead nowhere may be asked for within a minute from a block of addresses,
   * /24 or /64. Good links open whatever else was asked for.
   */
  @WithDefault("60")
  int strangersAMinute();

  /** How long the token of an expired link is kept, so that its refusal can be told apart. */
  @WithDefault("0s")
  Duration tokenRetention();

  /** How long before the end of a link its creator is reminded of it. */
  @WithDefault("2d")
  Duration reminderLead();

  /** How long a support code finds its refusal. */
  @WithDefault("90d")
  Duration refusalRetention();
}
