package com.motionmavericks.portal.events;

import io.quarkus.redis.datasource.stream.StreamMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reads one stream until it is stopped: new entries, and now and then those that another consumer
 * left. An unreachable or emptied Redis is waited out.
 */
final class Subscription {
  private static final Logger LOG = Logger.getLogger(Subscription.class);
  private static final long PAUSE_MS = 1_000;
  private static final int PARALLEL = 16;

  private final ConsumerGroup group;
  private final Dispatch dispatch;
  private final Vertx vertx;
  private final long takeoverNanos;
  private volatile boolean stopped;
  private long lookedAt;

  /**
   * Nothing is read before {@link #start}.
   *
   * @param takeoverEvery how often it looks for what others left
   */
  Subscription(ConsumerGroup group, Dispatch dispatch, Vertx vertx, Duration takeoverEvery) {
    this.group = group;
    this.dispatch = dispatch;
    this.vertx = vertx;
    this.takeoverNanos = takeoverEvery.toNanos();
    this.lookedAt = System.nanoTime() - takeoverNanos;
  }

  void start() {
    group.create().subscribe().with(created -> round(), this::mend);
  }

  void stop() {
    stopped = true;
  }

  private void round() {
    if (stopped) {
      return;
    }
    left()
        .chain(group::read)
        .chain(this::all)
        .subscribe()
        .with(done -> vertx.runOnContext(next -> round()), this::mend);
  }

  private Uni<Void> left() {
    long now = System.nanoTime();
    if (now - lookedAt < takeoverNanos) {
      return Uni.createFrom().voidItem();
    }
    lookedAt = now;
    return group.takeOver().chain(this::all);
  }

  private Uni<Void> all(List<StreamMessage<String, String, String>> messages) {
    return Multi.createFrom()
        .iterable(messages)
        .onItem()
        .transformToUni(dispatch::entry)
        .merge(PARALLEL)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private void mend(Throwable failure) {
    if (stopped) {
      return;
    }
    if (!ConsumerGroup.missing(failure)) {
      LOG.warnf("%s is not readable, trying again: %s", group.stream(), failure);
    }
    vertx.setTimer(PAUSE_MS, again -> start());
  }
}
