package com.motionmavericks.portal.scheduler.sharetokens;

import com.motionmavericks.portal.scheduler.BatchJob;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Has the tokens of expired links removed; each batch goes on where the one before ended. */
@Singleton
final class ShareTokenCleanup extends BatchJob {
  private final SharelinksClient sharelinks;

  ShareTokenCleanup(@RestClient SharelinksClient sharelinks, CleanupConfig config, Clock clock) {
    super(
        "share-token-cleanup",
        Taxonomy.SHARE_TOKEN_CLEANUP,
        Taxonomy.TOKENS_REMOVED,
        config,
        clock);
    this.sharelinks = sharelinks;
  }

  @Override
  protected Supplier<Uni<Batch>> begin(int size) {
    AtomicReference<@Nullable Instant> reached = new AtomicReference<>();
    return () ->
        sharelinks
            .removeExpired(size, reached.get())
            .invoke(batch -> reached.set(batch.through()))
            .map(
                batch ->
                    new Batch(
                        batch.tokensRemoved(), batch.more(), Duration.ofMillis(batch.restMs())));
  }
}
