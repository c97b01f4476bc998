package com.motionmavericks.portal.tracing.desk;

import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A job, as the suite writes them. */
@Singleton
class Clockwork {
  private final Spans spans;
  private final Pool pool;

  Clockwork(Spans spans, Pool pool) {
    this.spans = spans;
    this.pool = pool;
  }

  @Scheduled(every = "1s")
  Uni<Void> tick() {
    return spans.unitOfWork(
        "tick",
        SpanKind.INTERNAL,
        Attributes.empty(),
        Optional.empty(),
        span -> pool.query("SELECT 1").execute().replaceWithVoid());
  }
}
