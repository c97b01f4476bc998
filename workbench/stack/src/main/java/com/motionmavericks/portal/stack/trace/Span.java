package com.motionmavericks.portal.stack.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A span as the trace receiver tells it.
 *
 * @param parentId absent at the root
 * @param kind INTERNAL, SERVER, CLIENT, PRODUCER or CONSUMER
 * @param status UNSET, OK or ERROR
 * @param links the spans it refers to, as {@code trace/span}
 * @param error what is known of an error; empty where nothing is
 */
public record Span(
    String id,
    Optional<String> parentId,
    String service,
    String name,
    String kind,
    String status,
    Instant start,
    double durationMillis,
    List<String> links,
    String error) {
  /** The oldest first. */
  static final Comparator<Span> BY_START = Comparator.comparing(Span::start);

  private static final double NANOS = 1e6;

  /** The spans of a trace in the receiver's JSON. */
  public static List<Span> all(JsonNode trace) {
    List<Span> spans = new ArrayList<>();
    trace.forEach(node -> spans.add(of(node)));
    return spans.stream().sorted(BY_START).toList();
  }

  private static Span of(JsonNode node) {
    List<String> links = new ArrayList<>();
    node.path("links")
        .forEach(
            link ->
                links.add(link.path("trace_id").asText() + "/" + link.path("span_id").asText()));
    return new Span(
        node.path("span_id").asText(),
        Optional.ofNullable(node.path("parent_span_id").textValue()),
        node.path("service").asText(),
        node.path("name").asText(),
        node.path("kind").asText(),
        node.path("status").asText(),
        Instant.parse(node.path("start").asText()),
        node.path("duration_ms").asDouble(),
        List.copyOf(links),
        error(node));
  }

  // An exception's type says more than a status code, and neither is private.
  private static String error(JsonNode node) {
    for (JsonNode event : node.path("events")) {
      String type = event.path("attributes").path("exception.type").asText();
      if (!type.isEmpty()) {
        return type;
      }
    }
    JsonNode attributes = node.path("attributes");
    String type = attributes.path("error.type").asText();
    String code = attributes.path("http.response.status_code").asText();
    return !type.isEmpty() ? type : code.isEmpty() ? "" : "HTTP " + code;
  }

  Instant end() {
    return start.plusNanos(Math.round(durationMillis * NANOS));
  }

  boolean isError() {
    return status.equals("ERROR");
  }

  /** From the first moment of these spans to their last. */
  static double durationMillis(List<Span> spans) {
    Instant first = spans.stream().map(Span::start).min(Comparator.naturalOrder()).orElseThrow();
    Instant last = spans.stream().map(Span::end).max(Comparator.naturalOrder()).orElseThrow();
    return Duration.between(first, last).toNanos() / NANOS;
  }
}
