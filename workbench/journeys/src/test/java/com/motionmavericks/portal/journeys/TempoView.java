package com.motionmavericks.portal.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.smoke.Http;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The receiver's traces as Tempo's <a href="https://grafana.com/docs/tempo/latest/api_docs/">query
 * API</a> shows them: OTLP as JSON with ids in Base64, 404 for what it does not have.
 */
final class TempoView implements AutoCloseable {
  private static final Pattern LINKED = Pattern.compile("link:traceID=\"([0-9a-f]{32})\"");

  private final ObjectMapper json = new ObjectMapper();
  private final Http http = new Http();
  private final URI receiver;
  private final HttpServer server;

  TempoView(URI receiver) throws IOException {
    this.receiver = receiver;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v2/traces/", this::trace);
    server.createContext("/api/search", this::search);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void trace(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    JsonNode spans = http.get(URI.create(receiver + "/traces/" + id)).json();
    ObjectNode answer = json.createObjectNode();
    ArrayNode resources = answer.putObject("trace").putArray("resourceSpans");
    for (JsonNode span : spans) {
      ObjectNode resource = resources.addObject();
      resource
          .putObject("resource")
          .putArray("attributes")
          .add(attribute("service.name", span.path("service").asText()));
      resource.putArray("scopeSpans").addObject().putArray("spans").add(otlp(span));
    }
    answer(exchange, spans.isEmpty() ? 404 : 200, answer);
  }

  /** The one search that is asked: {@code {link:traceID="…"}}. */
  private void search(HttpExchange exchange) throws IOException {
    Matcher query = LINKED.matcher(exchange.getRequestURI().getQuery());
    ObjectNode answer = json.createObjectNode();
    ArrayNode traces = answer.putArray("traces");
    if (query.find()) {
      http.get(URI.create(receiver + "/traces?linked_to=" + query.group(1)))
          .json()
          .forEach(
              trace ->
                  traces
                      .addObject()
                      .put("traceID", trace.path("trace_id").asText().replaceFirst("^0+", "")));
    }
    answer(exchange, query.find(0) ? 200 : 400, answer);
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = answer.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private ObjectNode otlp(JsonNode span) {
    ObjectNode otlp = json.createObjectNode();
    otlp.put("traceId", base64(span.path("trace_id").asText()));
    otlp.put("spanId", base64(span.path("span_id").asText()));
    if (span.path("parent_span_id").isTextual()) {
      otlp.put("parentSpanId", base64(span.path("parent_span_id").asText()));
    }
    otlp.put("name", span.path("name").asText());
    Instant start = Instant.parse(span.path("start").asText());
    long nanos = start.getEpochSecond() * 1_000_000_000 + start.getNano();
    otlp.put("startTimeUnixNano", Long.toString(nanos));
    long end = nanos + Math.round(span.path("duration_ms").asDouble() * 1e6);
    otlp.put("endTimeUnixNano", Long.toString(end));
    for (JsonNode link : span.path("links")) {
      otlp.withArray("links")
          .addObject()
          .put("traceId", base64(link.path("trace_id").asText()))
          .put("spanId", base64(link.path("span_id").asText()));
    }
    otlp.put("kind", "SPAN_KIND_" + span.path("kind").asText());
    if (!span.path("status").asText().equals("UNSET")) {
      otlp.putObject("status").put("code", "STATUS_CODE_" + span.path("status").asText());
    }
    ArrayNode attributes = otlp.putArray("attributes");
    for (Map.Entry<String, JsonNode> attribute : span.path("attributes").properties()) {
      attributes.add(attribute(attribute.getKey(), attribute.getValue().asText()));
    }
    return otlp;
  }

  private ObjectNode attribute(String key, String value) {
    ObjectNode attribute = json.createObjectNode().put("key", key);
    attribute.putObject("value").put("stringValue", value);
    return attribute;
  }

  private static String base64(String hexadecimal) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
  }
}
