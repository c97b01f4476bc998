package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Handler;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.LoopbackServer;
import com.motionmavericks.portal.backends.http.Request;
import com.motionmavericks.portal.backends.http.Response;
import java.io.IOException;
import java.time.InstantSource;

/** Counts calls a second and tells the rest; whoever exceeds it is refused where that is asked. */
final class RateHeaders {
  /** Above the real default of 2 to 5, so that a parallel test run does not read as throttled. */
  private static final int LIMIT = 100;

  private final InstantSource clock;
  private int limit = LIMIT;
  private boolean enforced;
  private long second;
  private int calls;
  private int refused;

  RateHeaders(InstantSource clock) {
    this.clock = clock;
  }

  /** The service within its rate. */
  Response around(Request request, Handler service) throws IOException {
    int remaining = count();
    Response answer =
        remaining < 0
            ? ResendError.tooFast().response().with("retry-after", "1")
            : LoopbackServer.responseTo(request, service);
    return answer
        .with("ratelimit-limit", Integer.toString(limit()))
        .with("ratelimit-remaining", Integer.toString(Math.max(0, remaining)))
        .with("ratelimit-reset", "1");
  }

  /** Another limit, which is kept to from now on where {@code enforced} says so. */
  synchronized void set(ObjectNode wanted) {
    limit = wanted.path("limit").asInt(LIMIT);
    enforced = wanted.path("enforced").asBoolean();
    refused = 0;
  }

  /** With how many calls were refused since the limit was set. */
  synchronized ObjectNode json() {
    return Json.object().put("limit", limit).put("enforced", enforced).put("refused", refused);
  }

  private synchronized int limit() {
    return limit;
  }

  /** How many calls this second has left after this one; below 0 where this one is refused. */
  private synchronized int count() {
    long now = clock.instant().getEpochSecond();
    calls = now == second ? calls + 1 : 1;
    second = now;
    if (!enforced) {
      return Math.max(0, limit - calls);
    }
    refused += calls > limit ? 1 : 0;
    return limit - calls;
  }
}
