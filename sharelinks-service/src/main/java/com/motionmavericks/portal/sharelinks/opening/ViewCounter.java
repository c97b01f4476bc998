package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.TraceIds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts the views of links without a limit, which open from Redis: their counts are brought to the
 * database every few seconds, in one statement, so that no visit waits for it. A killed process
 * loses the last seconds; a link with a limit is counted in the database at once.
 */
@Singleton
class ViewCounter {
  private static final Logger LOG = Logger.getLogger(ViewCounter.class);
  private static final Duration LAST_WAIT = Duration.ofSeconds(2);

  private final Map<Viewed, Seen> waiting = new ConcurrentHashMap<>();
  private final ViewStore store;
  private final Spans spans;
  private final Clock clock;
  private volatile Uni<Void> running = Uni.createFrom().voidItem();

  ViewCounter(ViewStore store, Spans spans, Clock clock) {
    this.store = store;
    this.spans = spans;
    this.clock = clock;
  }

  /** Which link of which tenant. */
  record Viewed(String tenantId, ShareLinkId link) {}

  /** A view by the current request. */
  void count(ShareLink link) {
    Seen.Look look = new Seen.Look(clock.instant(), TraceIds.current());
    waiting.compute(
        new Viewed(link.tenantId(), link.id()),
        (viewed, seen) ->
            seen == null
                ? Seen.once(look, Cause.current())
                : seen.and(Seen.once(look, Optional.empty())));
  }

  @Scheduled(every = "2s", identity = "share-link-views")
  Uni<Void> flush() {
    Map<Viewed, Seen> counted = drain();
    if (counted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Uni<Void> flushed = write(counted).memoize().indefinitely();
    running = flushed;
    return flushed;
  }

  private Uni<Void> write(Map<Viewed, Seen> counted) {
    return spans
        .unseen(() -> store.add(counted))
        .onFailure()
        .invoke(
            failure -> {
              LOG.warnf("Views wait to be counted: %s", failure);
              counted.forEach(this::add);
            })
        .onFailure()
        .recoverWithNull();
  }

  /** A round that is under way has taken its views out already: it is waited for, too. */
  void onStop(@Observes ShutdownEvent stopping) {
    Uni<Void> before = running;
    before.chain(this::flush).await().atMost(LAST_WAIT);
  }

  private void add(Viewed viewed, Seen seen) {
    waiting.merge(viewed, seen, Seen::and);
  }

  /** Takes each count out by itself; one that rises meanwhile is taken out whole or stays. */
  private Map<Viewed, Seen> drain() {
    Map<Viewed, Seen> counted = new ConcurrentHashMap<>();
    for (Viewed viewed : List.copyOf(waiting.keySet())) {
      Seen views = waiting.remove(viewed);
      if (views != null) {
        counted.put(viewed, views);
      }
    }
    return counted;
  }
}
