package com.motionmavericks.portal.stack.concurrency;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The traces that arrive at the workbench's receiver while it is watched, in slices it can list.
 */
final class Receiver {
  private static final int SLICE = 10_000;
  private static final Duration QUIET = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PAUSE_MILLIS = 1_000;

  private final String url;
  private final Set<String> seen = Collections.newSetFromMap(new ConcurrentHashMap<>());
  private final long evictedBefore;
  private Instant since = Instant.now();

  Receiver(String url) {
    this.url = url;
    this.evictedBefore = health().path("evicted_spans").asLong();
  }

  /** Notes the traces that began since the last look; to be called every few seconds. */
  synchronized void look() {
    Instant now = Instant.now();
    JsonNode listed = json("/traces?limit=%d&since=%s".formatted(SLICE, since));
    if (listed.size() >= SLICE) {
      throw new Refusal("More traces than the receiver lists at once began since " + since);
    }
    listed.forEach(trace -> seen.add(trace.path("trace_id").asText()));
    // A trace is listed by its first span, which may arrive late.
    since = now.minusSeconds(30).isAfter(since) ? now.minusSeconds(30) : since;
  }

  /** Waits until no more spans arrive. */
  void settle() {
    Instant end = Instant.now().plus(PATIENCE);
    Instant changed = Instant.now();
    long before = -1;
    while (Instant.now().isBefore(changed.plus(QUIET))) {
      if (Instant.now().isAfter(end)) {
        throw new Refusal("Spans still arrive after " + PATIENCE);
      }
      look();
      long now = health().path("spans").asLong();
      if (now != before) {
        before = now;
        changed = Instant.now();
      }
      Ending.pause(PAUSE_MILLIS);
    }
    if (health().path("evicted_spans").asLong() > evictedBefore) {
      throw new Refusal("The receiver is full and dropped traces: start it afresh, or send less.");
    }
  }

  /** All traces that were seen, by id. */
  Map<String, List<Observed>> traces() {
    Map<String, List<Observed>> traces = new ConcurrentHashMap<>();
    seen.parallelStream().forEach(id -> traces.put(id, Observed.all(json("/traces/" + id))));
    return traces;
  }

  private JsonNode health() {
    return json("/healthz");
  }

  private JsonNode json(String path) {
    try {
      return Http.get(url + path, Map.of()).json();
    } catch (IOException e) {
      throw new Refusal("The trace receiver does not answer: look at ./portal status.", e);
    }
  }
}
