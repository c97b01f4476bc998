package com.motionmavericks.portal.tracing;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a fresh duplicated Vert.x context, where OpenTelemetry's current span and the log's
 * ids live. Fresh, because a reused one is shared by whoever else runs on it, and their traces mix.
 */
@Singleton
final class UnitsOfWork {
  private final Vertx vertx;

  UnitsOfWork(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The result comes back on the context of the subscriber, where it has one. */
  <T> Uni<T> run(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Context caller = Vertx.currentContext();
              Context own =
                  Objects.requireNonNull(
                      VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
              VertxContextSafetyToggle.setContextSafe(own, true);
              own.runOnContext(
                  go ->
                      start(work)
                          .subscribe()
                          .with(
                              item -> back(caller, () -> emitter.complete(item)),
                              failure -> back(caller, () -> emitter.fail(failure))));
            });
  }

  private static <T> Uni<T> start(Supplier<Uni<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException thrown) {
      return Uni.createFrom().failure(thrown);
    }
  }

  private static void back(@Nullable Context caller, Runnable result) {
    if (caller == null) {
      result.run();
    } else {
      caller.runOnContext(go -> result.run());
    }
  }
}
