package com.motionmavericks.portal.events;

import io.quarkus.redis.datasource.stream.StreamMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
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
  private static final int ROUNDS_TO_TAKEOVER = 10;

  private final ConsumerGroup group;
  private final Dispatch dispatch;
  private final Vertx vertx;
  private volatile boolean stopped;
  private int rounds;

  Subscription(ConsumerGroup group, Dispatch dispatch, Vertx vertx) {
    this.group = group;
    this.dispatch = dispatch;
    this.vertx = vertx;
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
    boolean takeover = rounds++ % ROUNDS_TO_TAKEOVER == 0;
    Uni<Void> left = takeover ? group.takeOver().chain(this::all) : Uni.createFrom().voidItem();
    left.chain(group::read)
        .chain(this::all)
        .subscribe()
        .with(done -> vertx.runOnContext(next -> round()), this::mend);
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
