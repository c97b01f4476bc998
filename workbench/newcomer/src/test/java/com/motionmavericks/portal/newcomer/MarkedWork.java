package com.motionmavericks.portal.newcomer;

import com.motionmavericks.portal.events.Event;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.events.Subscriptions;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Work that logs its mark before and after each way in which it waits. */
@Singleton
public class MarkedWork {
  /** The lines that one piece of work logs. */
  static final List<String> STEPS = List.of("began", "asked PostgreSQL", "asked Redis", "waited");

  private static final Logger LOG = Logger.getLogger("marked");
  private final Spans spans;
  private final Outbox outbox;
  private final Pool pool;
  private final ReactiveRedisDataSource redis;

  MarkedWork(Spans spans, Outbox outbox, Pool pool, ReactiveRedisDataSource redis) {
    this.spans = spans;
    this.outbox = outbox;
    this.pool = pool;
    this.redis = redis;
  }

  void onStart(@Observes StartupEvent started, Subscriptions subscriptions) {
    subscriptions.subscribe("newcomer", List.of("newcomer"), this::consume);
  }

  /** For a request: the work, and an event of which the consumer makes more work. */
  Uni<Void> forRequest(String mark, String tenantId) {
    return steps(mark)
        .chain(
            () ->
                pool.withTransaction(
                    tx -> outbox.add(tx, "marked", tenantId, List.of("event-" + mark))))
        .invoke(outbox::committed);
  }

  /**
   * Nobody waits for a job but the test.
   *
   * @param began is told the job's trace id
   */
  Uni<Void> asJob(String mark, Optional<String> tenantId, Consumer<String> began) {
    return spans.unitOfWork(
        "job.marked",
        SpanKind.INTERNAL,
        Attributes.empty(),
        Optional.empty(),
        span -> {
          began.accept(span.getSpanContext().getTraceId());
          tenantId.ifPresent(LogFields::tenant);
          return steps(mark);
        });
  }

  private Uni<Void> consume(Event event) {
    return steps(event.payload().replaceAll("[\\[\\]\"]", ""));
  }

  Uni<Void> steps(String mark) {
    return Uni.createFrom()
        .voidItem()
        .invoke(() -> log(mark, 0))
        .chain(() -> pool.query("SELECT pg_sleep(0.003)").execute())
        .invoke(() -> log(mark, 1))
        .chain(() -> redis.value(String.class).set("mark", mark))
        .invoke(() -> log(mark, 2))
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(3))
        .invoke(() -> log(mark, 3));
  }

  private static void log(String mark, int step) {
    LOG.infof("%s %s", mark, STEPS.get(step));
  }
}
