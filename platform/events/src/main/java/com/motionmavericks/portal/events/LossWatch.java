package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Spans;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Has events sent again that Redis took and then lost: by a restart, a failover or a flush. A mark
 * beside the stream tells whether Redis went back in time; what was published since the mark is
 * looked up entry by entry. Consumers know an event that comes again by its id.
 */
@Singleton
class LossWatch {
  private static final Logger LOG = Logger.getLogger(LossWatch.class);
  private static final int QUESTION = 500;

  private final PublishedStore store;
  private final StreamMemory memory;
  private final Relay relay;
  private final Spans spans;
  private final EventsConfig config;
  private final Clock clock;
  private final Counter resent;

  LossWatch(
      PublishedStore store,
      StreamMemory memory,
      Relay relay,
      Spans spans,
      EventsConfig config,
      Clock clock,
      MeterRegistry metrics) {
    this.store = store;
    this.memory = memory;
    this.relay = relay;
    this.spans = spans;
    this.config = config;
    this.clock = clock;
    this.resent =
        Counter.builder("portal.outbox.resent")
            .description("Events that Redis had taken and lost, and that are sent again")
            .register(metrics);
  }

  /** More often than a mark is old enough to be trusted alone: {@link Loss#MARGIN}. */
  @Scheduled(
      every = "5s",
      delayed = "2s",
      identity = "outbox-losses",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    if (!config.relay()) {
      return Uni.createFrom().voidItem();
    }
    return spans
        .unseen(() -> store.underMark(this::compare, 0))
        .invoke(this::sendAgain)
        .replaceWithVoid()
        // Redis or PostgreSQL is out of reach; the relay says so, and this looks again.
        .onFailure()
        .invoke(failure -> LOG.debugf("Nobody looked for lost events: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Integer> compare(PublishedStore.Held held) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // what Redis can repeat
    return memory
        .mark()
        .chain(
            found -> {
              Optional<Instant> lost = Loss.since(held.mark(), found);
              return lost.isPresent()
                  ? held.revive(lost.get(), config.outboxRetention())
                  : revive(held, held.mark().orElse(now).minus(Loss.MARGIN));
            })
        // Redis first: a mark that only PostgreSQL knew would look like a loss.
        .call(() -> memory.mark(now).chain(() -> held.remark(now)));
  }

  private static Uni<Integer> sum(Multi<Integer> counts) {
    return counts.collect().with(Collectors.summingInt(count -> count));
  }

  private Uni<Integer> revive(PublishedStore.Held held, Instant since) {
    return held.since(since)
        .chain(
            rows ->
                sum(
                    Multi.createFrom()
                        .iterable(rows)
                        .group()
                        .intoLists()
                        .of(QUESTION)
                        .onItem()
                        .transformToUniAndConcatenate(memory::missing)
                        .onItem()
                        .transformToUniAndConcatenate(held::revive)));
  }

  private void sendAgain(int events) {
    if (events > 0) {
      LOG.warnf("Redis lost %d events that it had taken; they are sent again", events);
      resent.increment(events);
      relay.nudge();
    }
  }
}
