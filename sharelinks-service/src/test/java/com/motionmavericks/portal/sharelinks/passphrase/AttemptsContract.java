package com.motionmavericks.portal.sharelinks.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each way of counting guesses keeps to. */
abstract class AttemptsContract {
  /** Short, so that a test of real time takes little of it. */
  static final Duration FIRST = Duration.ofSeconds(1);

  private final String key = "share-link-guesses:" + UUID.randomUUID();

  abstract Attempts attempts();

  /** Lets the clock that guesses are counted by go on. */
  abstract void pass(Duration time);

  @Test
  void lastsTwiceAsLongEachTime() {
    for (int i = 0; i < Attempts.FREE; i++) {
      assertThat(guess()).isZero();
    }
    for (int seconds : new int[] {1, 2, 4}) {
      assertThat(guess())
          .isGreaterThan(Duration.ofSeconds(seconds).minusMillis(900))
          .isLessThanOrEqualTo(Duration.ofSeconds(seconds));
      pass(Duration.ofSeconds(seconds));
      assertThat(guess()).isZero();
    }
  }

  @Test
  void isForgottenAfterARightOne() {
    for (int i = 0; i < Attempts.FREE; i++) {
      guess();
    }
    assertThat(guess()).isPositive();

    attempts().forget(key).await().atMost(Duration.ofSeconds(5));

    assertThat(guess()).isZero();
  }

  @Test
  void isNobodyElses() {
    for (int i = 0; i < Attempts.FREE; i++) {
      guess();
    }

    Duration other = attempts().guess(key + "b").await().atMost(Duration.ofSeconds(5));

    assertThat(other).isZero();
  }

  private Duration guess() {
    return attempts().guess(key).await().atMost(Duration.ofSeconds(5));
  }
}
