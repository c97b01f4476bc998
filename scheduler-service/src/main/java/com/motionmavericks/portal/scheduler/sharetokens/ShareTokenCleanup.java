package com.motionmavericks.portal.scheduler.sharetokens;

import com.motionmavericks.portal.scheduler.Job;
import com.motionmavericks.portal.scheduler.JobResult;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has the tokens of expired links removed, batch after batch until none is left. */
@Singleton
final class ShareTokenCleanup implements Job {
  static final String NAME = "share-token-cleanup";

  private final SharelinksClient sharelinks;
  private final CleanupConfig config;
  private final Clock clock;

  ShareTokenCleanup(@RestClient SharelinksClient sharelinks, CleanupConfig config, Clock clock) {
    this.sharelinks = sharelinks;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String spanName() {
    return Taxonomy.SHARE_TOKEN_CLEANUP;
  }

  @Override
  public String cron() {
    return config.cron();
  }

  @Override
  public Duration timeLimit() {
    return config.timeLimit();
  }

  /** The span says how many tokens went, also where the run failed half-way. */
  @Override
  public Uni<JobResult> run(Span span) {
    AtomicLong removed = new AtomicLong();
    return removeUntil(clock.instant().plus(config.timeLimit()), removed)
        .onTermination()
        .invoke(() -> span.setAttribute(Taxonomy.TOKENS_REMOVED, removed.get()))
        .map(done -> new JobResult(removed.get()));
  }

  private Uni<Void> removeUntil(Instant end, AtomicLong removed) {
    return sharelinks
        .removeExpired(config.batch())
        .invoke(batch -> removed.addAndGet(batch.tokensRemoved()))
        .chain(
            batch ->
                batch.more() && clock.instant().isBefore(end)
                    ? removeUntil(end, removed)
                    : Uni.createFrom().voidItem());
  }
}
