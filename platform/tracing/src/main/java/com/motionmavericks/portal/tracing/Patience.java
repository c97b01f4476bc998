package com.motionmavericks.portal.tracing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Waits for somebody, but not for long. */
public final class Patience {
  private Patience() {}

  /**
   * Fails after the time given. Goes on where the caller was: a timer's thread knows nothing of the
   * request, and what follows on it would fall out of its trace.
   */
  public static <T> Uni<T> within(Duration patience, Uni<T> answer) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context caller = Vertx.currentContext();
              Uni<T> limited = answer.ifNoItem().after(patience).fail();
              return caller == null
                  ? limited
                  : limited.emitOn(next -> caller.runOnContext(go -> next.run()));
            });
  }
}
