package com.motionmavericks.portal.tracing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;

/** Waits: for somebody, but not for long; or a moment. Goes on where the caller was. */
public final class Patience {
  private Patience() {}

  /**
   * Fails after the time given. A timer knows nothing of the request, and what follows on it would
   * fall out of its trace: so it goes on where the caller was. The timer is the caller's own event
   * loop's: one of another thread would cost each request two changes of threads.
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

  /** Lets the time given pass; costs a timer, no thread. */
  public static Uni<Void> pause(Duration moment) {
    Uni<Void> now = Uni.createFrom().voidItem();
    return moment.isZero()
        ? now
        : Uni.createFrom()
            .deferred(
                () ->
                    Vertx.currentContext() instanceof ContextInternal caller
                        ? now.onItem()
                            .delayIt()
                            .onExecutor(caller.nettyEventLoop())
                            .by(moment)
                            .emitOn(next -> caller.emit(go -> next.run()))
                        : now.onItem().delayIt().by(moment));
  }
}
