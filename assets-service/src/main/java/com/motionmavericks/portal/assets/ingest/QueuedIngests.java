package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Hands queued assets to Mux again, for a day and with growing pauses. Each attempt is work of its
 * own, linked to the request that created the asset.
 */
@Singleton
class QueuedIngests {
  private static final Logger LOG = Logger.getLogger(QueuedIngests.class);

  /** Mux takes about one creation a second. */
  private static final int BATCH = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Queue queue;
  private final Ingest ingest;
  private final Spans spans;

  QueuedIngests(Queue queue, Ingest ingest, Spans spans) {
    this.queue = queue;
    this.ingest = ingest;
    this.spans = spans;
  }

  @Scheduled(
      every = "10s",
      identity = "queued-ingests",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> round() {
    return spans
        .unseen(() -> queue.take(BATCH))
        .chain(this::attempt)
        .onFailure()
        .invoke(failure -> LOG.warnf("Queued assets wait longer: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  /** One after the other: parallel attempts would only meet Mux's rate limit. */
  private Uni<Void> attempt(List<Asset> queued) {
    return Multi.createFrom()
        .iterable(queued)
        .onItem()
        .transformToUniAndConcatenate(this::attempt)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Asset> attempt(Asset asset) {
    return spans.unitOfWork(
        Taxonomy.MUX_INGEST_RETRY,
        SpanKind.INTERNAL,
        Attributes.of(
            Taxonomy.TENANT_ID,
            asset.tenantId(),
            Taxonomy.ASSET_ID,
            asset.key().asset().value().toString()),
        asset.cause(),
        span -> {
          LogFields.tenant(asset.tenantId());
          return ingest.again(asset, PATIENCE);
        });
  }
}
