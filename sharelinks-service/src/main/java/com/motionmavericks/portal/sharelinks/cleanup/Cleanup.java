package com.motionmavericks.portal.sharelinks.cleanup;

import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import com.motionmavericks.portal.sharelinks.cleanup.ExpiredTokenStore.Removed;
import com.motionmavericks.portal.tracing.Cause;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Removes the tokens of expired links, a batch at a time; may be repeated at will. */
@Singleton
final class Cleanup {
  /** Far below what a span may hold; a batch of thousands is told by its number. */
  static final int MOST_LINKS = 32;

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
        .invoke(removed -> link(entry, removed))
        .call(removed -> cache.forget(removed.stream().map(Removed::token).toList()))
        .map(removed -> report(removed, cutoff, limit));
  }

  private static void link(Span entry, List<Removed> removed) {
    removed.stream()
        .map(Removed::cause)
        .flatMap(Optional::stream)
        .limit(MOST_LINKS)
        .map(Cause::span)
        .forEach(entry::addLink);
  }

  private static CleanupReport report(List<Removed> removed, Instant cutoff, int limit) {
    return new CleanupReport(
        removed.size(),
        cutoff,
        limit,
        removed.stream().map(Removed::expiredAt).max(Comparator.naturalOrder()).orElse(null),
        removed.size() == limit);
  }
}
