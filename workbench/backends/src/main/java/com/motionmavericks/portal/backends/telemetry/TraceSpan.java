package com.motionmavericks.portal.backends.telemetry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A span as it was received.
 *
 * @param traceId 32 lower-case hex digits
 * @param spanId 16 lower-case hex digits
 * @param parentSpanId null at the root
 * @param kind INTERNAL, SERVER, CLIENT, PRODUCER or CONSUMER
 * @param status UNSET, OK or ERROR
 * @param statusMessage empty where none was sent
 * @param startNanos since the epoch
 * @param endNanos since the epoch
 * @param attributes strings, longs, doubles, booleans, lists and maps of these
 * @param resource what sent the span, shared by the spans of a request
 * @param scope name of the instrumentation scope
 * @param size in bytes as it was received
 */
public record TraceSpan(
    String traceId,
    String spanId,
    @Nullable String parentSpanId,
    String service,
    String name,
    String kind,
    String status,
    String statusMessage,
    long startNanos,
    long endNanos,
    Map<String, Object> attributes,
    List<Link> links,
    List<Event> events,
    Map<String, Object> resource,
    String scope,
    int size) {

  /** Another span that this one refers to. */
  public record Link(String traceId, String spanId, Map<String, Object> attributes) {}

  /** Something that happened within the span; the time is in nanoseconds since the epoch. */
  public record Event(String name, long timeNanos, Map<String, Object> attributes) {}

  /** How long the span took, in milliseconds. */
  public double durationMillis() {
    return (endNanos - startNanos) / 1e6;
  }

  /** Whether the attribute, on the span or on its resource, prints as the value. */
  boolean has(String key, String value) {
    Object found = attributes.getOrDefault(key, resource.get(key));
    return found != null && found.toString().equals(value);
  }

  /** The JSON of the query API. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("trace_id", traceId).put("span_id", spanId).put("parent_span_id", parentSpanId);
    json.put("service", service).put("name", name).put("kind", kind).put("status", status);
    json.put("start", rfc3339(startNanos)).put("duration_ms", durationMillis());
    json.set("attributes", Json.tree(attributes));
    var refers = json.putArray("links");
    links.forEach(
        link -> refers.addObject().put("trace_id", link.traceId).put("span_id", link.spanId));
    var list = json.putArray("events");
    for (Event event : events) {
      var item = list.addObject().put("name", event.name).put("time", rfc3339(event.timeNanos));
      item.set("attributes", Json.tree(event.attributes));
    }
    return json;
  }

  /**
   * The same with what the plain form leaves out, so that a proof can look at all that was sent.
   */
  ObjectNode fullJson() {
    ObjectNode json = json().put("status_message", statusMessage).put("scope", scope);
    json.set("resource", Json.tree(resource));
    json.set("links", Json.tree(links));
    return json;
  }

  static String rfc3339(long nanos) {
    return Instant.ofEpochSecond(0, nanos).toString();
  }
}
