package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.sharelinks.TokenHash;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.TracedValue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Links in Redis, by the hash of their token, so that a valid one opens with one round trip. A
 * cache only: entries live for seconds, and whatever is wrong with Redis is a reason to ask the
 * database.
 *
 * <p>An entry counts in the epoch that its reader found before it asked the database. Whoever
 * changes or revokes a link begins another epoch, of all links that share the first digits of their
 * hash. So nothing that was read before a change counts after it, whenever it is written, and
 * whatever Redis has forgotten meanwhile (docs/adr/0022).
 */
@Singleton
public final class LinkCache {
  private static final Logger LOG = Logger.getLogger(LinkCache.class);

  /** 4096 epochs: few enough to cost nothing, so many that a change costs others little. */
  private static final int DIGITS = 3;

  private static final Duration EPOCH_LIFE = Duration.ofDays(1);

  private final Entries entries;
  private final SharelinksConfig config;
  private final Ids ids;
  private final Clock clock;

  LinkCache(@Chosen Entries entries, SharelinksConfig config, Ids ids, Clock clock) {
    this.entries = entries;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /** What Redis knows; never fails. The current span is linked to the entry's writer. */
  public Uni<Lookup> find(TokenHash token) {
    return patiently(() -> read(token).chain(found -> begun(token, found)))
        .map(this::lookup)
        .onFailure()
        .invoke(failure -> LOG.warnf("A link is looked up without Redis: %s", failure))
        .onFailure()
        .recoverWithItem(new Lookup.Unavailable());
  }

  /** Remembers a link that the database gave after the lookup; never fails. */
  public Uni<Void> refill(TokenHash token, ShareLink link, Lookup.Miss before) {
    Instant end = before.at().plus(config.cacheLife());
    if (link.expiresAt().isBefore(end)) {
      end = link.expiresAt();
    }
    Duration life = Duration.between(clock.instant(), end);
    if (before.epoch() == null || life.toMillis() < 1) {
      return Uni.createFrom().voidItem();
    }
    Entry entry = new Entry(before.epoch(), end, TracedValue.written(CachedLink.of(link).encode()));
    return patiently(() -> entries.put(key(token), entry.encode(), life))
        .onFailure()
        .invoke(failure -> LOG.warnf("A link was not cached: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  /**
   * These links have changed: nothing that was read before counts any more. Fails where Redis does
   * not confirm it.
   */
  public Uni<Void> outdate(Collection<TokenHash> tokens) {
    return patiently(
        () ->
            entries.putAll(
                tokens.stream().map(LinkCache::epochKey).collect(Collectors.toSet()),
                newEpoch(),
                EPOCH_LIFE));
  }

  /** What stands in Redis of a link and of its epoch. */
  private record Found(@Nullable String entry, @Nullable String epoch) {}

  private Uni<Found> read(TokenHash token) {
    return entries
        .get(key(token), epochKey(token))
        .map(values -> new Found(values.get(0), values.get(1)));
  }

  /** The first to ask since Redis was emptied begins an epoch. */
  private Uni<Found> begun(TokenHash token, Found found) {
    return found.epoch() == null
        ? entries.putIfAbsent(epochKey(token), newEpoch(), EPOCH_LIFE).chain(() -> read(token))
        : Uni.createFrom().item(found);
  }

  private Lookup lookup(Found found) {
    Instant now = clock.instant();
    return Entry.decode(found.entry())
        .filter(entry -> entry.countsIn(found.epoch(), now))
        .flatMap(entry -> CachedLink.decode(entry.link().linked().value()))
        .<Lookup>map(cached -> new Lookup.Hit(cached.toLink()))
        .orElseGet(() -> new Lookup.Miss(found.epoch(), now));
  }

  private <T> Uni<T> patiently(Supplier<Uni<T>> command) {
    return Patience.within(config.cachePatience(), Uni.createFrom().deferred(command::get));
  }

  private String newEpoch() {
    return ids.next().toString();
  }

  private static String key(TokenHash token) {
    return "share-link:" + token.hex();
  }

  private static String epochKey(TokenHash token) {
    return "share-link-epoch:" + token.hex().substring(0, DIGITS);
  }
}
