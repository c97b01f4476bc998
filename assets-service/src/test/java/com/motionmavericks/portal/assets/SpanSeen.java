package com.motionmavericks.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/**
 * A span as the trace receiver shows it.
 *
 * @param parentId empty at the root
 * @param links as text, with the ids in it
 */
public record SpanSeen(
    String id,
    String parentId,
    String name,
    String kind,
    String status,
    Map<?, ?> attributes,
    String links) {
  static SpanSeen of(Map<String, ?> json) {
    return new SpanSeen(
        text(json, "span_id"),
        text(json, "parent_span_id"),
        text(json, "name"),
        text(json, "kind"),
        text(json, "status"),
        json.get("attributes") instanceof Map<?, ?> attributes ? attributes : Map.of(),
        text(json, "links"));
  }

  /** The span of this name; fails where the trace has none (yet). */
  public static SpanSeen in(List<SpanSeen> trace, String name) {
    assertThat(trace).extracting(SpanSeen::name).contains(name);
    return trace.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
  }

  public String attribute(String key) {
    Object value = attributes.get(key);
    return value == null ? "" : value.toString();
  }

  private static String text(Map<String, ?> json, String key) {
    Object value = json.get(key);
    return value == null ? "" : value.toString();
  }
}
