package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  private final Map<Viewed, Long> waiting = new ConcurrentHashMap<>();
  private final ViewStore store;
  private final Spans spans;

  ViewCounter(ViewStore store, Spans spans) {
    this.store = store;
    this.spans = spans;
  }

  /** Which link of which tenant. */
  record Viewed(String tenantId, ShareLinkId link) {}

  void count(ShareLink link) {
    add(new Viewed(link.tenantId(), link.id()), 1);
  }

  @Scheduled(every = "2s", identity = "share-link-views")
  Uni<Void> flush() {
    Map<Viewed, Long> counted = drain();
    if (counted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
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

  void onStop(@Observes ShutdownEvent stopping) {
    flush().await().atMost(LAST_WAIT);
  }

  private void add(Viewed viewed, long views) {
    waiting.merge(viewed, views, Long::sum);
  }

  /** Takes each count out by itself; one that rises meanwhile is taken out whole or stays. */
  private Map<Viewed, Long> drain() {
    Map<Viewed, Long> counted = new ConcurrentHashMap<>();
    for (Viewed viewed : List.copyOf(waiting.keySet())) {
      Long views = waiting.remove(viewed);
      if (views != null) {
        counted.put(viewed, views);
      }
    }
    return counted;
  }
}
