package com.motionmavericks.portal.idempotency;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Forgets requests that nobody repeats any more. Leaves no spans. */
@Singleton
class IdempotencyPurge {
  private static final Logger LOG = Logger.getLogger(IdempotencyPurge.class);

  /** Rows a round, so that no round holds the table up; enough for 150 requests a second. */
  private static final int MOST = 10_000;

  private final IdempotencyStore store;
  private final Spans spans;

  IdempotencyPurge(IdempotencyStore store, Spans spans) {
    this.store = store;
    this.spans = spans;
  }

  @Scheduled(
      every = "1m",
      delayed = "1m",
      identity = "idempotency-purge",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> round() {
    return spans
        .unseen(() -> store.purge(MOST))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("Repeatable requests were not purged: %s", failure))
        .onFailure()
        .recoverWithNull();
  }
}
