package com.motionmavericks.portal.stack.concurrency;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A span as the trace receiver tells it, as far as it matters here.
 *
 * @param parentId empty at the root
 * @param status UNSET, OK or ERROR
 * @param tenant empty where it names none
 * @param linked the traces that it links to
 */
record Observed(
    String id,
    String parentId,
    String service,
    String name,
    String kind,
    String status,
    String tenant,
    List<String> linked) {

  static List<Observed> all(JsonNode trace) {
    List<Observed> spans = new ArrayList<>();
    trace.forEach(span -> spans.add(of(span)));
    return spans;
  }

  private static Observed of(JsonNode span) {
    List<String> linked = new ArrayList<>();
    span.path("links").forEach(link -> linked.add(link.path("trace_id").asText()));
    return new Observed(
        span.path("span_id").asText(),
        span.path("parent_span_id").asText(""),
        span.path("service").asText(),
        span.path("name").asText(),
        span.path("kind").asText(),
        span.path("status").asText(),
        span.path("attributes").path("tenant_id").asText(""),
        List.copyOf(linked));
  }

  /** Whether a span of this kind may begin in another service than its parent's. */
  boolean arrivesFrom(Observed parent) {
    return (kind.equals("SERVER") && parent.kind.equals("CLIENT"))
        || (kind.equals("CONSUMER") && parent.kind.equals("PRODUCER"));
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(service, kind, name);
  }
}
