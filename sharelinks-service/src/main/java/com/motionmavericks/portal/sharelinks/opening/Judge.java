package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.Outcome;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkStore;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.TokenHash;
import com.motionmavericks.portal.sharelinks.cache.LinkCache;
import com.motionmavericks.portal.sharelinks.cache.Lookup;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Says what a token leads to: Redis is asked first, PostgreSQL is the truth. */
@Singleton
final class Judge {
  private final LinkCache cache;
  private final ShareLinkStore store;
  private final SharelinksConfig config;
  private final Clock clock;

  Judge(LinkCache cache, ShareLinkStore store, SharelinksConfig config, Clock clock) {
    this.cache = cache;
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  Uni<Verdict> judge(Knock knock) {
    TokenHash hash = TokenHash.of(knock.token());
    return cache
        .find(hash)
        .invoke(lookup -> knock.entry().setAttribute(Taxonomy.SHARE_LINK_CACHE, lookup.word()))
        .chain(lookup -> judge(hash, lookup));
  }

  private Uni<Verdict> judge(TokenHash hash, Lookup lookup) {
    if (lookup instanceof Lookup.Hit(ShareLink link)) {
      Verdict cached = Verdict.of(link.outcomeAt(clock.instant()), link);
      // An entry that has run out may have been extended since: the database knows.
      if (cached.outcome() == Outcome.OPENED) {
        return Uni.createFrom().item(cached);
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
    Outcome outcome = link.outcomeAt(clock.instant());
    Uni<Verdict> verdict = Uni.createFrom().item(Verdict.of(outcome, link));
    return outcome == Outcome.OPENED && link.isPlain() && lookup instanceof Lookup.Miss miss
        ? verdict.call(() -> cache.refill(hash, link, miss))
        : verdict;
  }
}
