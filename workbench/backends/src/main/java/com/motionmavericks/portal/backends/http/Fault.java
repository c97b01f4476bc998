package com.motionmavericks.portal.backends.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a call.
 *
 * @param method of the calls that it befalls; null for all
 * @param path what their path begins with
 * @param times how many of them; it is used up then
 * @param status of an error
 * @param delay before the call takes effect, or before its answer
 * @param retryAfter seconds that a busy service names
 */
record Fault(
    Kind kind,
    @Nullable String method,
    String path,
    int times,
    int status,
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
            json.path("times").asInt(FOR_EVER),
            json.path("status").asInt(503),
            Duration.ofMillis(json.path("delay_ms").asLong(0)),
            json.path("retry_after").asInt(1));
      }
    }
    throw new Refused(
        Response.json(
            400, Map.of("error", "kind: delay, late_answer, lost_answer, error or busy")));
  }

  boolean befalls(Request request) {
    return request.path().startsWith(path) && (method == null || method.equals(request.method()));
  }

  Fault used() {
    return new Fault(kind, method, path, times - 1, status, delay, retryAfter);
  }

  /**
   * The call with its fault.
   *
   * @throws IOException where the answer is lost; the server then breaks the connection
   */
  Response handle(Request request, Handler service) throws IOException {
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
      case ERROR -> error("internal_error", status);
      case BUSY -> error("too_many_requests", 429).with("retry-after", "" + retryAfter);
    };
  }

  private static Response error(String type, int status) {
    return Response.json(
        status, Map.of("error", Map.of("type", type, "messages", new String[] {"on purpose"})));
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
        .put("times", times)
        .put("status", status)
        .put("delay_ms", delay.toMillis())
        .put("retry_after", retryAfter);
  }
}
