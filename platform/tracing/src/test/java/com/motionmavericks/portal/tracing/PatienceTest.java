package com.motionmavericks.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever waited goes on where they were: their trace is there. */
class PatienceTest {
  private static final Duration SECONDS = Duration.ofSeconds(5);
  private static final Duration MOMENT = Duration.ofMillis(30);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /**
   * What came of it.
   *
   * @param there whether it came where the caller was
   */
  private record Came(boolean there, @Nullable Throwable failure, long nanos) {}

  @Test
  void aMomentPassesAndTheCallerGoesOnWhereTheyWere() {
    Came came = ofRequest(() -> Patience.pause(MOMENT));

    assertThat(came.there()).isTrue();
    assertThat(came.failure()).isNull();
    assertThat(came.nanos()).isGreaterThanOrEqualTo(MOMENT.toNanos());
  }

  @Test
  void noMomentTakesNoTime() {
    assertThat(Patience.pause(Duration.ZERO).subscribeAsCompletionStage()).isDone();
  }

  @Test
  void aMomentPassesForWhoeverIsNowhere() {
    assertThat(Patience.pause(MOMENT).subscribeAsCompletionStage()).succeedsWithin(SECONDS);
  }

  @Test
  void whoeverWaitsTooLongIsToldWhereTheyWere() {
    Came came = ofRequest(() -> Patience.within(MOMENT, Uni.createFrom().nothing()));

    assertThat(came.there()).isTrue();
    assertThat(came.failure()).isInstanceOf(TimeoutException.class);
  }

  private Came ofRequest(Supplier<Uni<Void>> wait) {
    CompletableFuture<Came> came = new CompletableFuture<>();
    Context request = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
    request.runOnContext(
        go -> {
          long begin = System.nanoTime();
          wait.get()
              .onItemOrFailure()
              .invoke(
                  (item, failure) ->
                      came.complete(
                          new Came(
                              request.equals(Vertx.currentContext()),
                              failure,
                              System.nanoTime() - begin)))
              .subscribe()
              .with(done -> {}, failed -> {});
        });
    return came.orTimeout(SECONDS.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
  }
}
