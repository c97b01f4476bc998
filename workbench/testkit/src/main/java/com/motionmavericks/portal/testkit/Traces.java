package com.motionmavericks.portal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Traces as the receiver stored them. */
public final class Traces {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Traces() {}

  /** Waits until the trace holds what the test looks for; fails with what it held last. */
  public static List<JsonNode> await(String traceId, Predicate<List<JsonNode>> complete) {
    return Awaitility.await("trace " + traceId)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> spans(traceId), complete);
  }

  /** The span of that name; fails where there is not exactly one. */
  public static JsonNode named(List<JsonNode> spans, String name) {
    List<JsonNode> found =
        spans.stream().filter(span -> span.required("name").asText().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " spans are named " + name + " in " + spans);
    }
    return found.getFirst();
  }

  /** Is there a span of that name? */
  public static Predicate<List<JsonNode>> has(String name) {
    return spans -> spans.stream().anyMatch(span -> span.required("name").asText().equals(name));
  }

  private static List<JsonNode> spans(String traceId) {
    List<JsonNode> spans = new ArrayList<>();
    Http.get(URI.create(Backends.traces() + "/traces/" + traceId)).forEach(spans::add);
    return spans;
  }
}
