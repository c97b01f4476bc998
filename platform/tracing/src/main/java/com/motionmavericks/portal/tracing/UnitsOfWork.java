package com.motionmavericks.portal.tracing;

import io.quarkus.vertx.core.runtime.VertxMDC;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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

  /**
   * The result comes back on the context of the subscriber, where it has one. Nobody waits for the
   * work: a subscriber that hangs up does not end it.
   */
  <T> Uni<T> run(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Context caller = Vertx.currentContext();
              Context own =
                  Objects.requireNonNull(
                      VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
              VertxContextSafetyToggle.setContextSafe(own, true);
              own.runOnContext(go -> begin(work, caller, emitter));
            });
  }

  /**
   * The same for a step of work that somebody waits for: its context knows what the caller's knows
   * (who is asking, the current span, the log's fields), and the step ends when the caller hangs
   * up.
   */
  <T> Uni<T> beside(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Context caller = vertx.getOrCreateContext();
              Context own = VertxContext.newNestedContext(caller);
              // A nested context shares the map of log fields: two steps would write into one.
              Map<String, Object> fields = VertxMDC.INSTANCE.copyObject(caller);
              own.removeLocal(VertxMDC.class.getName());
              VertxMDC.INSTANCE.putAll(fields, own);
              AtomicReference<Cancellable> step = new AtomicReference<>(() -> {});
              emitter.onTermination(() -> own.runOnContext(go -> step.get().cancel()));
              own.runOnContext(go -> step.set(begin(work, caller, emitter)));
            });
  }

  private static <T> Cancellable begin(
      Supplier<Uni<T>> work, @Nullable Context caller, UniEmitter<? super T> emitter) {
    return start(work)
        .subscribe()
        .with(
            item -> back(caller, () -> emitter.complete(item)),
            failure -> back(caller, () -> emitter.fail(failure)));
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
