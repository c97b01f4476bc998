package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.pace.LocalPace;
import com.motionmavericks.portal.pace.Pace;
import com.motionmavericks.portal.pace.SharedPace;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Spans;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * How often Resend may be asked, by all replicas together. Begins with what every team may, and
 * learns the rest from Resend's answers. Leaves no spans.
 */
@Singleton
final class SendingPace {
  private static final String KEY = "resend-sending";

  /** Two a second, Resend's default. */
  private static final Duration CAUTIOUS = Duration.ofMillis(550);

  /** A tenth of a second is what the unused tenth of the rate makes up for. */
  private static final Duration LATE = Duration.ofMillis(100);

  /** On a machine that is always late, somebody must send all the same. */
  private static final int MOST_TURNS = 5;

  /**
   * Where the wait would be longer, a mail goes at once: its span is open meanwhile, and what takes
   * long is late at the collector.
   */
  private static final Duration LONGEST_GAP = Duration.ofSeconds(2);

  private final Pace pace;
  private final Pace leaving;
  private final Spans spans;
  private volatile Duration interval = CAUTIOUS;
  private volatile boolean learnt;

  SendingPace(ReactiveRedisDataSource redis, Clock clock, Spans spans) {
    this.pace = new SharedPace(redis, KEY, () -> interval, clock, spans);
    this.leaving = new LocalPace(this::gap, clock);
    this.spans = spans;
  }

  /**
   * Waits for one's turn to send. Whoever wakes late takes another: those who do would come at once
   * with those whose turn it is.
   *
   * @return false, without a wait, where it would not come within that time
   */
  Uni<Boolean> turn(Duration atMost) {
    return turn(atMost, MOST_TURNS);
  }

  private Uni<Boolean> turn(Duration atMost, int turns) {
    return Uni.createFrom()
        .deferred(
            () -> {
              long begun = System.nanoTime();
              return spans
                  .unseen(() -> pace.reserve(atMost))
                  .chain(
                      wait ->
                          wait.map(
                                  time ->
                                      Patience.pause(time)
                                          .chain(() -> onTime(begun, time, atMost, turns)))
                              .orElseGet(() -> Uni.createFrom().item(false)));
            });
  }

  private Uni<Boolean> onTime(long begun, Duration wait, Duration atMost, int turns) {
    Duration late = Duration.ofNanos(System.nanoTime() - begun).minus(wait);
    return late.compareTo(LATE) > 0 && turns > 1
        ? turn(atMost, turns - 1)
        : Uni.createFrom().item(true);
  }

  /**
   * Waits until the last request of this replica is far enough away. A request is written down
   * between its turn and this; where that takes long, all whose turns pass meanwhile are ready at
   * once.
   */
  Uni<Void> apart() {
    return leaving
        .reserve(LONGEST_GAP)
        .chain(wait -> Patience.pause(wait.map(Pace::wholeMillis).orElse(Duration.ZERO)));
  }

  /** Shorter than between turns, so that what is late is made up for; still below the rate. */
  private Duration gap() {
    return interval.multipliedBy(19).dividedBy(20);
  }

  /** Has Resend told how often it may be asked? Turns that are taken before are far apart. */
  boolean isLearnt() {
    return learnt;
  }

  /** What an answer said of it holds from now on. */
  Uni<Void> learn(Allowance allowance) {
    allowance
        .interval()
        .ifPresent(
            told -> {
              interval = told;
              learnt = true;
            });
    return allowance.rest().isZero()
        ? Uni.createFrom().voidItem()
        : spans.unseen(() -> pace.rest(allowance.rest()));
  }
}
