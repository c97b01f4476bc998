package com.motionmavericks.portal.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** How far a group is behind its stream, and what it gave up; each replica tells the same. */
final class StreamLag {
  private final ConsumerGroup group;
  private final OldestWaiting oldest;
  private final Counter dead;

  StreamLag(ConsumerGroup group, MeterRegistry metrics, Clock clock) {
    String[] tags = {"stream", group.stream(), "group", group.group()};
    this.group = group;
    this.oldest =
        new OldestWaiting(
            metrics,
            clock,
            "portal.stream.oldest",
            "Since when the oldest entry waits to be handled",
            tags);
    this.dead =
        Counter.builder("portal.stream.dead")
            .description("Entries that could not be handled and were set aside")
            .tags(tags)
            .register(metrics);
  }

  /** Looks for the oldest that waits; keeps what it knew where Redis is out of reach. */
  Uni<Void> look() {
    return group.oldest().invoke(oldest::since).replaceWithVoid().onFailure().recoverWithNull();
  }

  /** One was set aside. */
  void gaveUp() {
    dead.increment();
  }
}
