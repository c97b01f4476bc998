package com.motionmavericks.portal.backends.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers what was received, so that tests can assert the headers a caller sent. */
public final class RequestLog {
  private static final int MAX_REQUESTS = 5_000;
  private static final int MAX_BODIES = 64 << 20;
  private static final int MAX_BODY = 64 << 10;
  private static final int NO_ANSWER = 0;

  /**
   * One received request.
   *
   * @param time RFC 3339
   * @param headers by lower-case name; Authorization only tells its scheme
   * @param body as text, cut at 64 KiB; empty for bytes that were streamed past
   * @param status what was answered; 0 where nothing was
   */
  public record Entry(
      String time,
      String method,
      String path,
      Map<String, String> headers,
      String body,
      int status) {}

  private final Recent<Entry> entries =
      new Recent<>(MAX_REQUESTS, MAX_BODIES, entry -> entry.body().length());
  private final AtomicLong count = new AtomicLong();

  /** The handler with a memory: the entry stands before the caller gets its answer. */
  public Handler recording(Handler inner) {
    return request -> {
      try {
        Response response = LoopbackServer.responseTo(request, inner);
        record(request, response.status());
        return response;
      } catch (IOException lost) {
        record(request, NO_ANSWER);
        throw lost;
      }
    };
  }

  /** The newest requests whose path begins so, oldest first. */
  public List<Entry> find(String pathPrefix, int limit) {
    return entries.newest(limit, entry -> entry.path().startsWith(pathPrefix));
  }

  public void clear() {
    entries.clear();
  }

  private void record(Request request, int status) {
    byte[] body = request.bodyIfRead();
    String text =
        body == null
            ? ""
            : new String(body, 0, Math.min(body.length, MAX_BODY), StandardCharsets.UTF_8);
    entries.put(
        Long.toString(count.incrementAndGet()),
        new Entry(
            Instant.now().toString(),
            request.method(),
            request.path(),
            redacted(request.headers()),
            text,
            status));
  }

  private static Map<String, String> redacted(Map<String, String> headers) {
    var result = new TreeMap<>(headers);
    result.computeIfPresent(
        "authorization", (_, value) -> value.replaceFirst("(?s)^(\\S+)\\s.*$", "$1 REDACTED"));
    return result;
  }
}
