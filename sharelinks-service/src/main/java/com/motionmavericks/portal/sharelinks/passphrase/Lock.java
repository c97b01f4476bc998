package com.motionmavericks.portal.sharelinks.passphrase;

import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Locks out whoever guesses at a link's passphrase, for longer each time. A lock is of a link and
 * of where the visitor is: were it of the link alone, anybody with its address could lock out the
 * person whom it is for.
 */
@Singleton
public final class Lock {
  private static final Logger LOG = Logger.getLogger(Lock.class);

  private final Attempts shared;
  private final Attempts local;
  private final SharelinksConfig config;
  private final Spans spans;

  Lock(ReactiveRedisDataSource redis, SharelinksConfig config, Spans spans, Clock clock) {
    this.shared = new SharedAttempts(redis, Attempts.FIRST);
    this.local = new LocalAttempts(clock, Attempts.FIRST);
    this.config = config;
    this.spans = spans;
  }

  /**
   * Counts a guess; never fails.
   *
   * @param block where the visitor is, not readable
   * @return zero where it may be judged, else for how long no other is
   */
  public Uni<Duration> guess(ShareLinkId link, String block) {
    String key = key(link, block);
    return spans
        .unseenStep(() -> Patience.within(config.cachePatience(), shared.guess(key)))
        .onFailure()
        .invoke(failure -> LOG.warnf("Guesses are counted without Redis: %s", failure))
        .onFailure()
        .recoverWithUni(() -> local.guess(key));
  }

  /** The guess was right; never fails. */
  public Uni<Void> forget(ShareLinkId link, String block) {
    String key = key(link, block);
    return local
        .forget(key)
        .chain(
            () ->
                spans.unseenStep(() -> Patience.within(config.cachePatience(), shared.forget(key))))
        .onFailure()
        .recoverWithNull();
  }

  private static String key(ShareLinkId link, String block) {
    return "share-link-guesses:" + link.value() + ":" + block;
  }
}
