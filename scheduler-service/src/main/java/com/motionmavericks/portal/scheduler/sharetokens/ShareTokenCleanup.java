package com.motionmavericks.portal.scheduler.sharetokens;

import com.motionmavericks.portal.scheduler.Batches;
import com.motionmavericks.portal.scheduler.Job;
import com.motionmavericks.portal.scheduler.JobResult;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Has the tokens of expired links removed, batch after batch until none is left. */
@Singleton
final class ShareTokenCleanup implements Job {
  static final String NAME = "share-token-cleanup";

  private final SharelinksClient sharelinks;
  private final CleanupConfig config;
  private final Batches batches;

  ShareTokenCleanup(
      @RestClient SharelinksClient sharelinks, CleanupConfig config, Batches batches) {
    this.sharelinks = sharelinks;
    this.config = config;
    this.batches = batches;
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

  @Override
  public Uni<JobResult> run(Span span) {
    AtomicReference<@Nullable Instant> reached = new AtomicReference<>();
    return batches.run(
        span,
        Taxonomy.TOKENS_REMOVED,
        config.timeLimit(),
        () ->
            sharelinks
                .removeExpired(config.batch(), reached.get())
                .invoke(batch -> reached.set(batch.through()))
                .map(batch -> new Batches.Batch(batch.tokensRemoved(), batch.more())));
  }
}
