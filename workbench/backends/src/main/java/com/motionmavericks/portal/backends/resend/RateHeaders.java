package com.motionmavericks.portal.backends.resend;

import com.motionmavericks.portal.backends.http.Response;
import java.time.InstantSource;

/** Counts calls a second and tells the rest; whoever exceeds it is told, not yet refused. */
final class RateHeaders {
  /** Above the real default of 2 to 5, so that a parallel test run does not read as throttled. */
  private static final int LIMIT = 100;

  private final InstantSource clock;
  private long second;
  private int calls;

  RateHeaders(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Response on(Response response) {
    long now = clock.instant().getEpochSecond();
    calls = now == second ? calls + 1 : 1;
    second = now;
    return response
        .with("ratelimit-limit", Integer.toString(LIMIT))
        .with("ratelimit-remaining", Integer.toString(Math.max(0, LIMIT - calls)))
        .with("ratelimit-reset", "1");
  }
}
