package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkStore;
import com.motionmavericks.portal.sharelinks.SharedAssets;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.TokenHash;
import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import com.motionmavericks.portal.sharelinks.cache.Lookup;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Decides who gets through the door: Redis is asked first, PostgreSQL is the truth. */
@Singleton
final class Visits {
  private final LinkCache cache;
  private final ShareLinkStore store;
  private final SharedAssets assets;
  private final RefusalStore refusals;
  private final ViewCounter views;
  private final SharelinksConfig config;
  private final Clock clock;

  Visits(
      LinkCache cache,
      ShareLinkStore store,
      SharedAssets assets,
      RefusalStore refusals,
      ViewCounter views,
      SharelinksConfig config,
      Clock clock) {
    this.cache = cache;
    this.store = store;
    this.assets = assets;
    this.refusals = refusals;
    this.views = views;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Opens a link.
   *
   * @param token as the visitor sent it; goes nowhere but into its hash
   * @param entry the span of the request, which tells how the visit ended
   */
  Uni<Visit> open(String token, Span entry) {
    TokenHash hash = TokenHash.of(token);
    return cache
        .find(hash)
        .invoke(lookup -> entry.setAttribute(Taxonomy.SHARE_LINK_CACHE, lookup.word()))
        .chain(lookup -> judge(hash, lookup))
        .invoke(verdict -> describe(entry, verdict))
        .chain(this::carryOut);
  }

  private Uni<Verdict> judge(TokenHash hash, Lookup lookup) {
    if (lookup instanceof Lookup.Hit(ShareLink link)) {
      Outcome outcome = link.outcomeAt(clock.instant());
      // An entry that has run out may have been extended since: the database knows.
      if (outcome != Outcome.EXPIRED) {
        return Uni.createFrom().item(Verdict.of(outcome, link));
      }
    }
    return Patience.within(config.databasePatience(), store.byToken(hash))
        .chain(found -> judgeTruth(hash, lookup, found))
        .onFailure()
        .recoverWithItem(Verdict::unavailable);
  }

  private Uni<Verdict> judgeTruth(TokenHash hash, Lookup lookup, Optional<ShareLink> found) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(Verdict.UNKNOWN);
    }
    ShareLink link = found.get();
    Instant now = clock.instant();
    Outcome outcome = link.outcomeAt(now);
    Uni<Verdict> verdict = Uni.createFrom().item(Verdict.of(outcome, link));
    if (outcome != Outcome.OPENED) {
      return verdict;
    }
    if (link.maxViews() != null) {
      return Patience.within(config.databasePatience(), store.countView(link))
          .map(counted -> Verdict.of(counted ? Outcome.OPENED : Outcome.USED_UP, link));
    }
    return lookup instanceof Lookup.Miss miss
        ? verdict.call(() -> cache.refill(hash, link, miss))
        : verdict;
  }

  private Uni<Visit> carryOut(Verdict verdict) {
    ShareLink link = verdict.link();
    if (verdict.outcome() != Outcome.OPENED || link == null) {
      return refusals
          .keep(verdict)
          .replaceWith(() -> Visit.Refused.of(verdict.outcome(), verdict.cause()));
    }
    if (link.maxViews() == null) {
      views.count(link);
    }
    return assets.of(link).map(shown -> new Visit.Opened(SharedView.of(link.expiresAt(), shown)));
  }

  private static void describe(Span entry, Verdict verdict) {
    entry.setAttribute(Taxonomy.SHARE_LINK_OUTCOME, verdict.outcome().word());
    ShareLink link = verdict.link();
    if (link != null) {
      LogFields.tenant(link.tenantId());
      entry
          .setAttribute(Taxonomy.TENANT_ID, link.tenantId())
          .setAttribute(Taxonomy.SHARE_LINK_ID, link.id().value().toString());
    }
  }
}
