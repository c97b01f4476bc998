package com.motionmavericks.portal.backends.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How webhooks are disturbed on their way.
 *
 * @param copies how often each is sent; 1 where nothing is wrong
 * @param delay before each
 * @param spread a random time up to this on top, so that they overtake each other
 */
public record Disorder(int copies, Duration delay, Duration spread) {
  static final Disorder NONE = new Disorder(1, Duration.ZERO, Duration.ZERO);

  static Disorder of(ObjectNode json) {
    return new Disorder(
        Math.clamp(json.path("copies").asInt(1), 1, 10),
        Duration.ofMillis(json.path("delay_ms").asLong(0)),
        Duration.ofMillis(json.path("spread_ms").asLong(0)));
  }

  /** Of one copy. */
  Duration pause() {
    return spread.isZero()
        ? delay
        : delay.plusMillis(ThreadLocalRandom.current().nextLong(spread.toMillis() + 1));
  }

  ObjectNode json() {
    return Json.object()
        .put("copies", copies)
        .put("delay_ms", delay.toMillis())
        .put("spread_ms", spread.toMillis());
  }
}
