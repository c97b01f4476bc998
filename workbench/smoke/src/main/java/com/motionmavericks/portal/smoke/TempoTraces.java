package com.motionmavericks.portal.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.smoke.Http.Answer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Traces of a Tempo, over its <a href="https://grafana.com/docs/tempo/latest/api_docs/">HTTP
 * API</a>: OTLP as JSON, whose ids Tempo writes as Base64 and OTLP itself as hexadecimal digits;
 * both are read.
 */
public final class TempoTraces implements TraceSource {
  private static final List<String> ID_MEMBERS = List.of("traceId", "spanId", "parentSpanId");

  /** Base64 of as many bytes is shorter: 12 and 24 characters. */
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{16}|[0-9a-f]{32}");

  private static final double NANOS = 1e6;

  private final Http http;
  private final URI tempo;

  /**
   * Of one Tempo.
   *
   * @param tempo its query frontend: {@code http://tempo:3200}
   */
  public TempoTraces(Http http, URI tempo) {
    this.http = http;
    this.tempo = tempo;
  }

  /** Without spans until Tempo shows the trace: 404. */
  @Override
  public Trace trace(String id) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode resource : otlp(id).path("resourceSpans")) {
      String service = attributes(resource.path("resource")).path("service.name").asText();
      for (JsonNode scope : resource.path("scopeSpans")) {
        scope.path("spans").forEach(span -> spans.add(new Span(read(service, span))));
      }
    }
    return new Trace(id, spans);
  }

  /**
   * The whole trace as a collector takes it (OTLP/HTTP in JSON); an empty object where Tempo has
   * none of it.
   */
  public JsonNode otlp(String id) {
    Answer answer = http.get(URI.create(tempo + "/api/v2/traces/" + id));
    if (answer.status() != 200 && answer.status() != 404) {
      throw new Journey.Failed("Tempo answers " + answer.status() + " for trace " + id);
    }
    JsonNode trace = answer.json().path("trace");
    if (!trace.has("resourceSpans")) {
      return JsonNodeFactory.instance.objectNode();
    }
    trace
        .findParents("spanId")
        .forEach(named -> ID_MEMBERS.forEach(member -> asHexadecimal((ObjectNode) named, member)));
    return trace;
  }

  @Override
  public List<String> linkedTo(String traceId) {
    URI search = URI.create(tempo + "/api/search?q=%7Blink%3AtraceID%3D%22" + traceId + "%22%7D");
    List<String> ids = new ArrayList<>();
    // Without the zeros that it begins with.
    http.get(search)
        .json()
        .path("traces")
        .forEach(
            trace ->
                ids.add(
                    "0".repeat(32 - trace.path("traceID").asText().length())
                        + trace.path("traceID").asText()));
    return ids;
  }

  /** In the shape of {@link Span}. */
  private static ObjectNode read(String service, JsonNode otlp) {
    ObjectNode span = JsonNodeFactory.instance.objectNode();
    span.put("trace_id", otlp.path("traceId").asText());
    span.put("span_id", otlp.path("spanId").asText());
    String parent = otlp.path("parentSpanId").asText();
    span.put("parent_span_id", parent.isEmpty() ? null : parent);
    span.put("service", service);
    span.put("name", otlp.path("name").asText());
    span.put("kind", otlp.path("kind").asText().replace("SPAN_KIND_", ""));
    span.put(
        "status", otlp.path("status").path("code").asText("UNSET").replace("STATUS_CODE_", ""));
    long start = otlp.path("startTimeUnixNano").asLong();
    span.put("start", Instant.ofEpochSecond(0, start).toString());
    span.put("duration_ms", (otlp.path("endTimeUnixNano").asLong() - start) / NANOS);
    span.set("attributes", attributes(otlp));
    ArrayNode links = span.putArray("links");
    for (JsonNode link : otlp.path("links")) {
      links
          .addObject()
          .put("trace_id", link.path("traceId").asText())
          .put("span_id", link.path("spanId").asText());
    }
    ArrayNode events = span.putArray("events");
    for (JsonNode event : otlp.path("events")) {
      ObjectNode told = events.addObject().put("name", event.path("name").asText());
      told.set("attributes", attributes(event));
    }
    return span;
  }

  private static ObjectNode attributes(JsonNode owner) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    for (JsonNode attribute : owner.path("attributes")) {
      // {"stringValue": "x"}, {"intValue": "3"}, …: one member, whichever it is.
      attribute
          .path("value")
          .forEach(value -> attributes.put(attribute.path("key").asText(), value.asText()));
    }
    return attributes;
  }

  private static void asHexadecimal(ObjectNode owner, String member) {
    String written = owner.path(member).asText("");
    if (!written.isEmpty() && !HEXADECIMAL.matcher(written).matches()) {
      owner.put(member, HexFormat.of().formatHex(Base64.getDecoder().decode(written)));
    }
  }
}
