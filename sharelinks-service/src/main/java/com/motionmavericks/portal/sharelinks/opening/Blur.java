package com.motionmavericks.portal.sharelinks.opening;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Holds an answer back for a random moment. What a cache knew, or did not, shows in some tens of
 * microseconds; among milliseconds nobody finds them in a few answers. Costs a timer, no thread.
 */
final class Blur {
  private static final int MOST_MILLIS = 12;

  private Blur() {}

  /** Goes on where the caller was. */
  static <T> Uni<T> held(Uni<T> answer) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context caller = Vertx.currentContext();
              Duration moment =
                  Duration.ofMillis(1 + ThreadLocalRandom.current().nextInt(MOST_MILLIS));
              Uni<T> held = answer.onItem().delayIt().by(moment);
              return caller == null
                  ? held
                  : held.emitOn(next -> caller.runOnContext(go -> next.run()));
            });
  }
}
