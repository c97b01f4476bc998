package com.motionmavericks.portal.backends.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a call.
 *
 * @param method of the calls that it befalls; null for all
 * @param path what their path begins with
 * @param holding what their body holds; empty for any
 * @param chance that it befalls a call that it could befall, 1 for each
 * @param times how many of them; it is used up then
 * @param status of an error
 * @param name of an error, as the service names its own; null for the usual one
 * @param delay before the call takes effect, or before its answer
 * @param retryAfter seconds that a busy service names
 */
record Fault(
    Kind kind,
    @Nullable String method,
    String path,
    String holding,
    double chance,
    int times,
    int status,
    @Nullable String name,
    Duration delay,
    int retryAfter) {
  private static final int FOR_EVER = 1_000_000;

  /** In which way. */
  enum Kind {
    /** It takes effect late. */
    DELAY,
    /** It takes effect, and the answer comes late. */
    LATE_ANSWER,
    /** It takes effect, and the connection breaks before the answer. */
    LOST_ANSWER,
    /** It is answered with an error, and has no effect. */
    ERROR,
    /** 429, and no effect. */
    BUSY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads one.
   *
   * @throws Refused with 400 where it names no kind
   */
  static Fault of(ObjectNode json) {
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(json.path("kind").asText())) {
        return new Fault(
            kind,
            json.path("method").textValue(),
            json.path("path").asText("/"),
            json.path("holding").asText(""),
            json.path("chance").asDouble(1),
            json.path("times").asInt(FOR_EVER),
            json.path("status").asInt(503),
            json.path("name").textValue(),
            Duration.ofMillis(json.path("delay_ms").asLong(0)),
            json.path("retry_after").asInt(1));
      }
    }
    throw new Refused(
        Response.json(
            400, Map.of("error", "kind: delay, late_answer, lost_answer, error or busy")));
  }

  boolean befalls(Request request) throws IOException {
    return request.path().startsWith(path)
        && (method == null || method.equals(request.method()))
        && (holding.isEmpty() || new String(request.body(), UTF_8).contains(holding))
        && (chance >= 1 || ThreadLocalRandom.current().nextDouble() < chance);
  }

  Fault used() {
    return new Fault(
        kind, method, path, holding, chance, times - 1, status, name, delay, retryAfter);
  }

  /**
   * The call with its fault.
   *
   * @throws IOException where the answer is lost; the server then breaks the connection
   */
  Response handle(Request request, Handler service, Faults.Errors errors) throws IOException {
    if (request.method().equals("POST")) {
      // The log shows what was read.
      var _ = request.body();
    }
    return switch (kind) {
      case DELAY -> {
        pause();
        yield service.handle(request);
      }
      case LATE_ANSWER -> {
        Response answer = LoopbackServer.responseTo(request, service);
        pause();
        yield answer;
      }
      case LOST_ANSWER -> {
        var _ = LoopbackServer.responseTo(request, service);
        throw new IOException("the answer is lost on purpose");
      }
      case ERROR -> Response.json(status, errors.body(status, name));
      case BUSY -> Response.json(429, errors.body(429, name)).with("retry-after", "" + retryAfter);
    };
  }

  private void pause() throws IOException {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("the stand-in is closing");
    }
  }

  ObjectNode json() {
    return Json.object()
        .put("kind", kind.word())
        .put("method", method)
        .put("path", path)
        .put("holding", holding)
        .put("chance", chance)
        .put("times", times)
        .put("status", status)
        .put("name", name)
        .put("delay_ms", delay.toMillis())
        .put("retry_after", retryAfter);
  }
}
