package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.tracing.Patience;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Holds an answer back for a random moment. What a cache knew, or did not, shows in some tens of
 * microseconds; among milliseconds nobody finds them in a few answers.
 */
final class Blur {
  private static final int MOST_MILLIS = 12;

  private Blur() {}

  static <T> Uni<T> held(Uni<T> answer) {
    return answer.call(() -> Patience.pause(moment()));
  }

  private static Duration moment() {
    return Duration.ofMillis(1 + ThreadLocalRandom.current().nextInt(MOST_MILLIS));
  }
}
