package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.Visitors;
import com.motionmavericks.portal.sharelinks.cleanup.ExpiredTokenStore.Removed;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes the tokens of expired links, a batch at a time; may be repeated at will. The cache is not
 * told: what it knows of a link ends with the link.
 *
 * <p>It is in nobody's way: while visitors come, batches are small, and a rest follows each
 * (docs/adr/0027).
 */
@Singleton
final class Cleanup {
  /** Who came then may have company. */
  private static final Duration LATELY = Duration.ofSeconds(1);

  /** The most of a batch while visitors come: some milliseconds of the database. */
  private static final int SMALL = 200;

  /** How often as long as the batch the rest is. */
  private static final int REST = 19;

  private final ExpiredTokenStore tokens;
  private final Visitors visitors;
  private final SharelinksConfig config;
  private final Clock clock;

  Cleanup(ExpiredTokenStore tokens, Visitors visitors, SharelinksConfig config, Clock clock) {
    this.tokens = tokens;
    this.visitors = visitors;
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
    int most = visitors.cameWithin(LATELY) ? Math.min(limit, SMALL) : limit;
    long begin = System.nanoTime();
    return tokens
        .remove(from, cutoff, most, now)
        .invoke(removed -> removed.causes().forEach(cause -> entry.addLink(cause.span())))
        .map(
            removed -> {
              Duration took = Duration.ofNanos(System.nanoTime() - begin);
              return report(removed, cutoff, most, restAfter(took));
            });
  }

  private Duration restAfter(Duration batch) {
    return visitors.cameWithin(LATELY.plus(batch)) ? batch.multipliedBy(REST) : Duration.ZERO;
  }

  private static CleanupReport report(Removed removed, Instant cutoff, int limit, Duration rest) {
    return new CleanupReport(
        removed.tokens(),
        cutoff,
        limit,
        removed.through(),
        removed.tokens() == limit,
        rest.toMillis());
  }
}
