package com.motionmavericks.portal.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A stored span, in the shape of {@code ./portal trace ID --json}. */
public record Span(JsonNode json) {

  public String id() {
    return text("span_id");
  }

  /** Empty at the root. */
  public Optional<String> parentId() {
    JsonNode parent = json.path("parent_span_id");
    return parent.isTextual() ? Optional.of(parent.asText()) : Optional.empty();
  }

  public String traceId() {
    return text("trace_id");
  }

  public String service() {
    return text("service");
  }

  public String name() {
    return text("name");
  }

  /** In OTLP's words without prefix: {@code SERVER}. */
  public String kind() {
    return text("kind");
  }

  /** {@code UNSET}, {@code OK} or {@code ERROR}. */
  public String status() {
    return text("status");
  }

  public double durationMillis() {
    return json.path("duration_ms").asDouble();
  }

  public boolean has(String attribute) {
    return json.path("attributes").has(attribute);
  }

  /** As text; empty where it is absent. */
  public String attribute(String name) {
    return json.path("attributes").path(name).asText("");
  }

  /** The traces that it links to. */
  public List<String> linkedTraces() {
    return StreamSupport.stream(json.path("links").spliterator(), false)
        .map(link -> link.path("trace_id").asText())
        .toList();
  }

  private String text(String member) {
    return json.path(member).asText("");
  }

  @Override
  public String toString() {
    return service() + " " + kind() + " " + name();
  }
}
