package com.motionmavericks.portal.testkit.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.testkit.description.Description;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says whether a value is what a schema of the description describes. */
final class Oracle {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
  private final JsonNode components;
  private final Map<JsonNode, Schema> compiled = new HashMap<>();

  Oracle(Description description) {
    this.components = withNull(description.components());
  }

  /** Why it is not, each as one sentence; none where it is. */
  List<String> objections(JsonNode schema, JsonNode value) {
    return compiled
        .computeIfAbsent(schema, this::compile)
        .validate(
            value,
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  boolean accepts(JsonNode schema, JsonNode value) {
    return objections(schema, value).isEmpty();
  }

  /** References are resolved from the root. */
  private Schema compile(JsonNode schema) {
    ObjectNode root = JSON.createObjectNode();
    root.set("allOf", JSON.createArrayNode().add(withNull(schema)));
    root.set("components", components);
    return registry.getSchema(root);
  }

  /**
   * OpenAPI's {@code nullable} as a choice: read to the letter, it does not reach past {@code
   * allOf}, but all generators of clients take it so.
   */
  private static JsonNode withNull(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(item -> copy.add(withNull(item)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = JSON.createObjectNode();
    object.properties().forEach(member -> copy.set(member.getKey(), withNull(member.getValue())));
    if (copy.path("format").asText().equals("email")) {
      // The library knows all top-level domains, and none of those for examples.
      copy.remove("format");
    }
    if (!copy.path("nullable").asBoolean()) {
      return copy;
    }
    copy.remove("nullable");
    ObjectNode nothing = JSON.createObjectNode();
    nothing.set("enum", JSON.createArrayNode().addNull());
    return JSON.createObjectNode().set("anyOf", JSON.createArrayNode().add(copy).add(nothing));
  }
}
