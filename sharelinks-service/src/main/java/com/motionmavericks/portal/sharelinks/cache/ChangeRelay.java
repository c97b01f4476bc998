package com.motionmavericks.portal.sharelinks.cache;

import com.motionmavericks.portal.events.Rounds;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells the cache of changes, each second, in each replica: of those too that somebody told it of
 * at once. So a change whose process died, or could not reach Redis, is told by whoever can. More
 * than one may do it, which does no harm.
 */
@Singleton
class ChangeRelay {
  private static final Logger LOG = Logger.getLogger(ChangeRelay.class);
  private static final int MOST = 500;

  private final ChangeStore changes;
  private final LinkCache cache;
  private final Spans spans;
  private final Rounds rounds =
      new Rounds(LOG, "Changed links may open from the cache for a while", this::round);

  ChangeRelay(ChangeStore changes, LinkCache cache, Spans spans) {
    this.changes = changes;
    this.cache = cache;
    this.spans = spans;
  }

  @Scheduled(every = "1s", identity = "share-link-changes")
  void look() {
    rounds.nudge();
  }

  private Uni<Boolean> round() {
    return spans.unseen(
        () ->
            changes
                .untold(MOST)
                .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : tell(found))
                .map(found -> found.size() == MOST));
  }

  private Uni<Void> tell(List<ChangeStore.Change> found) {
    return cache
        .outdate(found.stream().map(ChangeStore.Change::token).toList())
        .chain(() -> changes.told(found));
  }
}
