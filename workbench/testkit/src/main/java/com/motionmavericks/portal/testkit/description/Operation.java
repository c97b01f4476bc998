package com.motionmavericks.portal.testkit.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One operation of an API, as its description tells of it. */
public final class Operation {
  private final Description description;
  private final String method;
  private final String path;
  private final JsonNode node;

  Operation(Description description, String method, String path, JsonNode node) {
    this.description = description;
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path;
    this.node = node;
  }

  public String id() {
    return node.path("operationId").asText();
  }

  /** In upper case. */
  public String method() {
    return method;
  }

  /** With its parameters in braces. */
  public String path() {
    return path;
  }

  /** Does it take no token? */
  public boolean isPublic() {
    return node.path("security").isEmpty();
  }

  /** With references resolved, but within schemas. */
  public List<JsonNode> parameters() {
    List<JsonNode> parameters = new ArrayList<>();
    node.path("parameters").forEach(parameter -> parameters.add(description.resolve(parameter)));
    return parameters;
  }

  /** What may be sent, by media type; empty where nothing is. */
  public Map<String, JsonNode> bodies() {
    return schemas(node.path("requestBody").path("content"));
  }

  /** By status. */
  public Map<String, JsonNode> responses() {
    Map<String, JsonNode> responses = new TreeMap<>();
    node.path("responses")
        .properties()
        .forEach(
            response -> responses.put(response.getKey(), description.resolve(response.getValue())));
    return responses;
  }

  /** By media type. */
  public Map<String, JsonNode> bodiesOf(JsonNode response) {
    return schemas(response.path("content"));
  }

  public JsonNode resolve(JsonNode schema) {
    return description.resolve(schema);
  }

  JsonNode node() {
    return node;
  }

  private static Map<String, JsonNode> schemas(JsonNode content) {
    Map<String, JsonNode> schemas = new TreeMap<>();
    content
        .properties()
        .forEach(media -> schemas.put(media.getKey(), media.getValue().path("schema")));
    return schemas;
  }

  /** {@code createProject (POST /projects)}. */
  @Override
  public String toString() {
    return id() + " (" + method + " " + path + ")";
  }
}
