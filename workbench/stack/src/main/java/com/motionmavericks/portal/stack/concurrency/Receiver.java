package com.motionmavericks.portal.stack.concurrency;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Http;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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

  /** A trace is listed by its first span, which arrives late; requests are known without. */
  private static final Duration OVERLAP = Duration.ofSeconds(8);

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

  /** Notes traces that are known to have been begun. */
  void expect(Collection<String> traceIds) {
    seen.addAll(traceIds);
  }

  /** Notes the traces that began since the last look; to be called every second. */
  synchronized void look() {
    Instant now = Instant.now();
    JsonNode listed = json("/traces?limit=%d&since=%s".formatted(SLICE, since));
    if (listed.size() >= SLICE) {
      throw new Refusal("More traces than the receiver lists at once began since " + since);
    }
    listed.forEach(trace -> seen.add(trace.path("trace_id").asText()));
    since = now.minus(OVERLAP).isAfter(since) ? now.minus(OVERLAP) : since;
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
    seen.parallelStream()
        .forEach(
            id -> {
              JsonNode spans = json("/traces/" + id);
              if (!spans.isEmpty()) {
                traces.put(id, Observed.all(spans));
              }
            });
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
