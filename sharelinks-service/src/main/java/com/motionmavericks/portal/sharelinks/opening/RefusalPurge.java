package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Removes refusals and logged views that are older than support codes live. */
@Singleton
class RefusalPurge {
  private static final Logger LOG = Logger.getLogger(RefusalPurge.class);
  private final RefusalStore refusals;
  private final ViewStore views;
  private final SharelinksConfig config;
  private final Spans spans;
  private final Clock clock;

  RefusalPurge(
      RefusalStore refusals, ViewStore views, SharelinksConfig config, Spans spans, Clock clock) {
    this.refusals = refusals;
    this.views = views;
    this.config = config;
    this.spans = spans;
    this.clock = clock;
  }

  @Scheduled(every = "10m", delayed = "1m", identity = "refusal-purge")
  void purge() {
    spans
        .unseen(() -> refusals.purge().chain(() -> views.purge(cutoff())))
        .subscribe()
        .with(removed -> {}, failure -> LOG.warn("Refusals were not purged", failure));
  }

  private OffsetDateTime cutoff() {
    return clock.instant().minus(config.refusalRetention()).atOffset(ZoneOffset.UTC);
  }
}
