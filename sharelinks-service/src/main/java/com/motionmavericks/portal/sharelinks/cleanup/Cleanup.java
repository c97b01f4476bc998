package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.cleanup.ExpiredTokenStore.Removed;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Removes the tokens of expired links, a batch at a time; may be repeated at will. The cache is not
 * told: what it knows of a link ends with the link.
 */
@Singleton
final class Cleanup {
  private final ExpiredTokenStore tokens;
  private final SharelinksConfig config;
  private final Clock clock;

  Cleanup(ExpiredTokenStore tokens, SharelinksConfig config, Clock clock) {
    this.tokens = tokens;
    this.config = config;
    this.clock = clock;
  }

  /**
   * One batch. The current span is linked to the requests that made the first of the links.
   *
   * @param from leaves out links that expired earlier
   */
  Uni<CleanupReport> run(Instant from, int limit) {
    Instant now = clock.instant();
    Instant cutoff = now.minus(config.tokenRetention());
    Span entry = Span.current();
    return tokens
        .remove(from, cutoff, limit, now)
        .invoke(removed -> removed.causes().forEach(cause -> entry.addLink(cause.span())))
        .map(removed -> report(removed, cutoff, limit));
  }

  private static CleanupReport report(Removed removed, Instant cutoff, int limit) {
    return new CleanupReport(
        removed.tokens(), cutoff, limit, removed.through(), removed.tokens() == limit);
  }
}
