package com.motionmavericks.portal.tracing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;

/** Waits for somebody, but not for long. */
public final class Patience {
  private Patience() {}

  /**
   * Fails after the time given. Goes on where the caller was: a timer knows nothing of the request,
   * and what follows on it would fall out of its trace. The timer is the caller's own event loop's:
   * one of another thread would cost each request two changes of threads.
   */
  public static <T> Uni<T> within(Duration patience, Uni<T> answer) {
    return Uni.createFrom()
        .deferred(
            () ->
                Vertx.currentContext() instanceof ContextInternal caller
                    ? answer
                        .ifNoItem()
                        .after(patience)
                        .on(caller.nettyEventLoop())
                        .fail()
                        .emitOn(next -> caller.emit(go -> next.run()))
                    : answer.ifNoItem().after(patience).fail());
  }
}
