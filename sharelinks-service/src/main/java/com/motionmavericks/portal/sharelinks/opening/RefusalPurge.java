package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Removes refusals that are older than support codes live. */
@Singleton
class RefusalPurge {
  private static final Logger LOG = Logger.getLogger(RefusalPurge.class);
  private final RefusalStore refusals;
  private final Spans spans;

  RefusalPurge(RefusalStore refusals, Spans spans) {
    this.refusals = refusals;
    this.spans = spans;
  }

  @Scheduled(every = "10m", delayed = "1m", identity = "refusal-purge")
  void purge() {
    spans
        .unseen(refusals::purge)
        .subscribe()
        .with(removed -> {}, failure -> LOG.warn("Refusals were not purged", failure));
  }
}
