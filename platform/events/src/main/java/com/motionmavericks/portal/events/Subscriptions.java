package com.motionmavericks.portal.events;

import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a service says which streams it reads. */
@Singleton
public final class Subscriptions {
  private final List<Subscription> open = new CopyOnWriteArrayList<>();
  private final ReactiveRedisDataSource redis;
  private final Spans spans;
  private final EventsConfig config;
  private final Vertx vertx;

  Subscriptions(ReactiveRedisDataSource redis, Spans spans, EventsConfig config, Vertx vertx) {
    this.redis = redis;
    this.spans = spans;
    this.config = config;
    this.vertx = vertx;
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
      Subscription subscription =
          new Subscription(reader, new Dispatch(spans, reader, handler), vertx);
      open.add(subscription);
      subscription.start();
    }
  }

  void onStop(@Observes ShutdownEvent stopping) {
    open.forEach(Subscription::stop);
  }
}
