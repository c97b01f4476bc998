package com.motionmavericks.portal.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What follows from Resend's answer (<a href="https://resend.com/docs/api-reference/errors">errors
 * of its API</a>). Idempotency keys live 24 h, so no attempt starts later than 23 h after the first
 * one that may have been taken.
 */
final class RetryPolicy {
  static final Duration HORIZON = Duration.ofHours(23);
  static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final int DOUBLINGS = 11;

  private RetryPolicy() {}

  /**
   * Where a mail stands when an attempt ends.
   *
   * @param attempt from 1
   * @param keyAge how long Resend may have known the key
   * @param chance 0 to 1, for the jitter
   */
  record State(int attempt, Duration keyAge, double chance) {}

  /** An answer that is no success. */
  static Outcome after(Refusal refusal, State state, Instant now, QuotaRenewal renewal) {
    if (refusal.isOfDay() || refusal.isOfMonth()) {
      return new Outcome.Quota(refusal.reason(), endOfQuota(refusal, now, renewal));
    }
    return refusal.heals()
        ? later(refusal.reason(), refusal.retryAfter(), !refusal.mayHaveSent(), state)
        : new Outcome.Failed(refusal.reason());
  }

  /** No answer at all: it may have been sent or not, and the key makes the repeat harmless. */
  static Outcome afterSilence(Throwable failure, State state) {
    return later(failure.getClass().getSimpleName(), Optional.empty(), false, state);
  }

  private static Outcome later(
      String reason, Optional<Duration> retryAfter, boolean refused, State state) {
    Duration own = pause(state.attempt(), state.chance());
    Duration wait = retryAfter.filter(wanted -> wanted.compareTo(own) > 0).orElse(own);
    return state.keyAge().plus(wait).compareTo(HORIZON) > 0
        ? new Outcome.Failed(reason)
        : new Outcome.Later(reason, wait, refused);
  }

  /** Doubles from 2 s to an hour; between half of it and all, so that many do not come at once. */
  static Duration pause(int attempt, double chance) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempt - 1, 0, DOUBLINGS));
    Duration most = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    return Duration.ofMillis(Math.round(most.toMillis() * (0.5 + chance / 2)));
  }

  /** A later {@code Retry-After} is believed. */
  private static Instant endOfQuota(Refusal refusal, Instant now, QuotaRenewal renewal) {
    Instant renewed = refusal.isOfDay() ? renewal.nextDay(now) : renewal.nextMonth(now);
    return refusal
        .retryAfter()
        .map(now::plus)
        .filter(told -> told.isAfter(renewed))
        .orElse(renewed);
  }
}
