package com.motionmavericks.portal.sharelinks.passphrase;

import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that costs, on a few threads of its own: as much as is waiting at most, the rest is told to
 * come back (503), so that guessing takes neither the event loop nor all memory.
 */
final class Bulkhead implements AutoCloseable {
  private final ThreadPoolExecutor threads;

  Bulkhead(String name, int atOnce, int waiting) {
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name(name, 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** Goes on where the caller was: what follows belongs to the caller's trace. */
  <T> Uni<T> run(Supplier<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context caller = Vertx.currentContext();
              Uni<T> done =
                  Uni.createFrom()
                      .emitter(
                          emitter ->
                              execute(
                                  () -> {
                                    try {
                                      emitter.complete(work.get());
                                    } catch (RuntimeException failure) {
                                      emitter.fail(failure);
                                    }
                                  }));
              return caller == null
                  ? done
                  : done.emitOn(next -> caller.runOnContext(go -> next.run()));
            });
  }

  private void execute(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException full) {
      throw Problem.unavailable(
          "Too many passphrases are being checked at the moment. Try again in a few seconds.",
          full);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
