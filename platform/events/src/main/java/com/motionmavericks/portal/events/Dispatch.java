package com.motionmavericks.portal.events;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Hands one entry to the handler inside its CONSUMER span, then settles it. */
final class Dispatch {
  private static final Logger LOG = Logger.getLogger(Dispatch.class);

  private final Spans spans;
  private final ConsumerGroup group;
  private final EventHandler handler;
  private final StreamLag lag;

  Dispatch(Spans spans, ConsumerGroup group, EventHandler handler, StreamLag lag) {
    this.spans = spans;
    this.group = group;
    this.handler = handler;
    this.lag = lag;
  }

  /** Never fails: an entry that could not be handled stays pending and comes again. */
  Uni<Void> entry(StreamMessage<String, String, String> message) {
    Optional<StreamEntry> entry = StreamEntry.parse(message.payload());
    Uni<Void> settled =
        entry.isEmpty()
            ? setAside(message, "not an event")
            : handle(entry.get()).chain(() -> group.acknowledge(message.id()));
    return settled
        .onFailure()
        .recoverWithUni(failure -> giveUpOrWait(message, failure))
        .onFailure()
        .invoke(failure -> LOG.warnf("Entry %s is not settled: %s", message.id(), failure))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> handle(StreamEntry entry) {
    Event event = entry.event();
    Attributes attributes =
        Attributes.builder()
            .put(stringKey("messaging.system"), "redis")
            .put(stringKey("messaging.destination.name"), group.stream())
            .put(stringKey("messaging.consumer.group.name"), group.group())
            .put(stringKey("messaging.operation.name"), "process")
            .put(stringKey("messaging.operation.type"), "process")
            .put(stringKey("messaging.message.id"), event.id().toString())
            .put(stringKey("tenant_id"), event.tenantId())
            .build();
    return spans.unitOfWork(
        "process " + group.stream(),
        SpanKind.CONSUMER,
        attributes,
        entry.cause(),
        span -> {
          LogFields.tenant(event.tenantId());
          return Uni.createFrom()
              .deferred(() -> handler.handle(event)) // one that throws has failed, too
              .onFailure()
              .invoke(failure -> LOG.errorf(failure, "%s was not handled", event));
        });
  }

  private Uni<Void> giveUpOrWait(StreamMessage<String, String, String> message, Throwable failure) {
    return group
        .exhausted(message.id())
        .chain(
            exhausted ->
                exhausted
                    ? setAside(message, failure.getClass().getName())
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> setAside(StreamMessage<String, String, String> message, String reason) {
    return group.deadLetter(message, reason).invoke(lag::gaveUp);
  }
}
