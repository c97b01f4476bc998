package com.motionmavericks.portal.events;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.stream.ReactiveStreamCommands;
import io.quarkus.redis.datasource.stream.XAddArgs;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Brings outbox rows to the Redis stream: right after a commit, and once a second for what a crash
 * or an outage left behind. A row is marked only after Redis took it, so a crash in between sends
 * it twice and never loses it; consumers tell by the event's id.
 */
@Singleton
class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final int BATCH = 100;

  private final UUID holder = UUID.randomUUID();
  private final Rounds rounds = new Rounds(LOG, "Events wait in the outbox", this::round);
  private final OutboxStore store;
  private final Spans spans;
  private final EventsConfig config;
  private final OutboxLag lag;
  private final ReactiveStreamCommands<String, String, String> streams;

  Relay(
      OutboxStore store,
      Spans spans,
      EventsConfig config,
      OutboxLag lag,
      ReactiveRedisDataSource redis) {
    this.store = store;
    this.spans = spans;
    this.config = config;
    this.lag = lag;
    this.streams = redis.stream(String.class, String.class, String.class);
  }

  /** Soon, in the background; many nudges at once make one round. */
  void nudge() {
    rounds.nudge();
  }

  @Scheduled(every = "1s", identity = "outbox-relay")
  void poll() {
    if (config.relay()) {
      nudge();
    }
  }

  @Scheduled(every = "10m", delayed = "1m", identity = "outbox-purge")
  void purge() {
    if (config.relay()) {
      spans
          .unseen(() -> store.purge(config.outboxRetention()))
          .subscribe()
          .with(removed -> {}, failure -> LOG.warn("The outbox was not purged", failure));
    }
  }

  private Uni<Boolean> round() {
    return spans
        .unseen(() -> store.lease(holder, LEASE, BATCH))
        .chain(this::publish)
        .map(published -> published == BATCH);
  }

  /** One after the other, in the order of their birth. */
  private Uni<Integer> publish(List<OutboxRow> rows) {
    if (rows.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(
            row -> send(row).map(entry -> new PublishedRow(row.event().id(), entry)))
        .collect()
        .asList()
        .chain(sent -> spans.unseen(() -> store.published(sent)))
        .replaceWith(rows.size());
  }

  private Uni<String> send(OutboxRow row) {
    Attributes attributes =
        Attributes.builder()
            .put(stringKey("messaging.system"), "redis")
            .put(stringKey("messaging.destination.name"), config.stream())
            .put(stringKey("messaging.operation.name"), "send")
            .put(stringKey("messaging.operation.type"), "send")
            .put(stringKey("messaging.message.id"), row.event().id().toString())
            .put(stringKey("tenant_id"), row.event().tenantId())
            .build();
    return spans.unitOfWork(
        "send " + config.stream(),
        SpanKind.PRODUCER,
        attributes,
        row.cause(),
        span -> {
          LogFields.tenant(row.event().tenantId());
          return streams
              .xadd(
                  config.stream(),
                  new XAddArgs().maxlen((long) config.streamLength()).nearlyExactTrimming(),
                  new StreamEntry(row.event(), Cause.of(span.getSpanContext())).toFields())
              .invoke(entry -> lag.accepted(row.event(), span));
        });
  }
}
