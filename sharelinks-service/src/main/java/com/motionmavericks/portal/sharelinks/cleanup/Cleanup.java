package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Removes the tokens of expired links, a batch at a time; may be repeated at will. */
@Singleton
final class Cleanup {
  private final ExpiredTokenStore tokens;
  private final LinkCache cache;
  private final SharelinksConfig config;
  private final Clock clock;

  Cleanup(ExpiredTokenStore tokens, LinkCache cache, SharelinksConfig config, Clock clock) {
    this.tokens = tokens;
    this.cache = cache;
    this.config = config;
    this.clock = clock;
  }

  Uni<CleanupReport> run(int limit) {
    Instant cutoff = clock.instant().minus(config.tokenRetention());
    return tokens
        .remove(cutoff, limit)
        .call(cache::forget)
        .map(removed -> new CleanupReport(removed.size(), cutoff, limit, removed.size() == limit));
  }
}
