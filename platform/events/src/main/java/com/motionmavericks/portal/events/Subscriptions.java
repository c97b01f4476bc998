package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a service says which streams it reads. */
@Singleton
public class Subscriptions {
  /** How often it is looked for abandoned entries, in the time that makes them so. */
  private static final int LOOKS = 3;

  private final List<Subscription> open = new CopyOnWriteArrayList<>();
  private final List<StreamLag> lags = new CopyOnWriteArrayList<>();
  private final ReactiveRedisDataSource redis;
  private final Spans spans;
  private final EventsConfig config;
  private final Vertx vertx;
  private final MeterRegistry metrics;
  private final Clock clock;

  Subscriptions(
      ReactiveRedisDataSource redis,
      Spans spans,
      EventsConfig config,
      Vertx vertx,
      MeterRegistry metrics,
      Clock clock) {
    this.redis = redis;
    this.spans = spans;
    this.config = config;
    this.vertx = vertx;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Reads the streams of other services, each entry once a group of replicas.
   *
   * @param group the consuming service
   * @param publishers names of the publishing services: {@code milestones-service}
   */
  public void subscribe(String group, List<String> publishers, EventHandler handler) {
    for (String publisher : publishers) {
      ConsumerGroup reader =
          new ConsumerGroup(redis, spans, config, "portal.events." + publisher, group);
      StreamLag lag = new StreamLag(reader, metrics, clock);
      lags.add(lag);
      Subscription subscription =
          new Subscription(
              reader,
              new Dispatch(spans, reader, handler, lag),
              vertx,
              config.takeoverAfter().dividedBy(LOOKS));
      open.add(subscription);
      subscription.start();
    }
  }

  @Scheduled(
      every = "10s",
      identity = "stream-lags",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> lags() {
    return lags.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.join()
            .all(lags.stream().map(StreamLag::look).toList())
            .andFailFast()
            .replaceWithVoid();
  }

  void onStop(@Observes ShutdownEvent stopping) {
    open.forEach(Subscription::stop);
  }
}
