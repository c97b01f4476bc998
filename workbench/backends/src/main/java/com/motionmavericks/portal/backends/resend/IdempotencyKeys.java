package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Recent;
import com.motionmavericks.portal.backends.http.Refused;
import com.motionmavericks.portal.backends.http.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers a repeated request with the answer of the first, for 24 hours. */
final class IdempotencyKeys {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MAX_LENGTH = 256;

  /** An answer of null means that the first request is still running. */
  private record Known(long since, String path, JsonNode payload, @Nullable Response answer) {}

  private final Recent<Known> known = new Recent<>(50_000);
  private final InstantSource clock;

  IdempotencyKeys(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The answer to the payload, made at most once for a key.
   *
   * @param key null makes it each time
   * @throws Refused with Resend's 409 for another payload or a running request, 400 for a bad key
   */
  Response once(@Nullable String key, String path, JsonNode payload, Supplier<Response> make) {
    if (key == null) {
      return make.get();
    }
    if (key.isEmpty() || key.length() > MAX_LENGTH) {
      throw ResendError.invalidIdempotencyKey();
    }
    Response before = claim(key, path, payload);
    if (before != null) {
      return before;
    }
    try {
      Response answer = make.get();
      known.put(key, new Known(clock.millis(), path, payload, answer));
      return answer;
    } catch (RuntimeException e) {
      // A refused request takes no key: the caller may mend the payload and use it again.
      var _ = known.remove(key);
      throw e;
    }
  }

  void clear() {
    known.clear();
  }

  private synchronized @Nullable Response claim(String key, String path, JsonNode payload) {
    Known first = known.get(key);
    if (first == null || clock.millis() - first.since >= KEPT.toMillis()) {
      known.put(key, new Known(clock.millis(), path, payload, null));
      return null;
    }
    if (!first.path.equals(path) || !first.payload.equals(payload)) {
      throw ResendError.otherPayload();
    }
    if (first.answer == null) {
      throw ResendError.stillRunning();
    }
    return first.answer;
  }
}
