package com.motionmavericks.portal.notifications.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Resend says of how often it may be asked (<a
 * href="https://resend.com/docs/api-reference/rate-limit">rate limit</a>): so many requests of the
 * whole team in a second.
 *
 * @param interval to keep between two requests; a tenth of the rate is left unused, for their times
 *     shift on the way
 * @param rest how long nobody may ask at all
 */
record Allowance(Optional<Duration> interval, Duration rest) {
  private static final long SECOND_MICROS = 1_000_000;

  /**
   * Of an answer's headers.
   *
   * @param header gives one by its name
   */
  static Allowance of(Function<String, @Nullable String> header) {
    Optional<Duration> interval =
        number(header.apply("ratelimit-limit"))
            .filter(limit -> limit > 0)
            .map(limit -> Duration.ofNanos(SECOND_MICROS * 1_000 / limit * 10 / 9));
    boolean usedUp =
        number(header.apply("ratelimit-remaining")).filter(left -> left == 0).isPresent();
    Duration rest =
        retryAfter(header)
            .or(() -> usedUp ? seconds(header.apply("ratelimit-reset")) : Optional.empty())
            .orElse(Duration.ZERO);
    return new Allowance(interval, rest);
  }

  /** In seconds; the form with a date (RFC 9110, 10.2.3) is not Resend's, and counts as none. */
  static Optional<Duration> retryAfter(Function<String, @Nullable String> header) {
    return seconds(header.apply("retry-after"));
  }

  private static Optional<Duration> seconds(@Nullable String text) {
    return number(text).map(Duration::ofSeconds);
  }

  private static Optional<Long> number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,7}")
        ? Optional.of(Long.parseLong(text.strip()))
        : Optional.empty();
  }
}
