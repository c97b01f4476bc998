package com.motionmavericks.portal.stack.mails;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the spans of a mail lead to its update, and if not, whether a kill took them along. */
final class SpanPath {
  /** Send, consumer, relay and update may be four traces. */
  private static final int MOST_LINKS = 4;

  private final Function<String, JsonNode> traces;
  private final List<Instant> kills;
  private final Duration held;

  /**
   * By what the receiver has.
   *
   * @param traces the spans of a trace
   * @param kills of the process that consumes and sends, in order: its lives lie between them
   * @param held how long after its end a process may still have a span
   */
  SpanPath(Function<String, JsonNode> traces, List<Instant> kills, Duration held) {
    this.traces = traces;
    this.kills = kills;
    this.held = held;
  }

  /** How it is. */
  enum Found {
    JOINED,
    /** The process that had the spans was killed before it can have sent them. */
    HELD,
    BROKEN
  }

  Found of(JsonNode notification, String update) {
    JsonNode attempts = notification.path("attempts");
    boolean sendsHeld = true;
    for (JsonNode attempt : attempts) {
      if (leads(attempt.path("trace_id").asText(), update)) {
        return Found.JOINED;
      }
      sendsHeld &= wentWithAKill(attempt.path("at"), attempt.path("ended_at"));
    }
    JsonNode decided = notification.path("created_at");
    return sendsHeld || wentWithAKill(decided, decided) ? Found.HELD : Found.BROKEN;
  }

  private boolean leads(String first, String update) {
    String trace = first;
    for (int i = 0; i < MOST_LINKS && !trace.equals(update); i++) {
      Optional<String> cause = causeOf(trace);
      if (cause.isEmpty()) {
        return false;
      }
      trace = cause.get();
    }
    return trace.equals(update);
  }

  private Optional<String> causeOf(String trace) {
    for (JsonNode span : traces.apply(trace)) {
      JsonNode cause = span.path("attributes").path("portal.cause.trace_id");
      if (cause.isTextual()) {
        return Optional.of(cause.asText());
      }
    }
    return Optional.empty();
  }

  /** Of a span that never ended, its process died with it. */
  private boolean wentWithAKill(JsonNode begun, JsonNode ended) {
    Instant begin = Instant.parse(begun.asText());
    return kills.stream()
        .filter(kill -> kill.isAfter(begin))
        .findFirst()
        .map(kill -> !ended.isTextual() || kill.isBefore(until(ended)))
        .orElse(false);
  }

  private Instant until(JsonNode ended) {
    return Instant.parse(ended.asText()).plus(held);
  }
}
