package com.motionmavericks.portal.testkit.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what a description should say and does not. */
final class Completeness {
  private static final int FIRST_PROBLEM = 400;
  private static final String PROBLEM = "application/problem+json";

  private final Description description;
  private final List<String> gaps = new ArrayList<>();

  Completeness(Description description) {
    this.description = description;
  }

  /** Each as one sentence. */
  List<String> gaps() {
    JsonNode document = description.document();
    require(document.path("openapi").asText().equals("3.0.3"), "The document is not 3.0.3.");
    for (String member : List.of("title", "version", "description")) {
      require(!document.path("info").path(member).asText().isBlank(), "There is no " + member);
    }
    Set<String> tags = new HashSet<>();
    document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    Set<String> ids = new HashSet<>();
    for (Operation operation : description.operations()) {
      require(ids.add(operation.id()), operation + " has the id of another.");
      operation(operation, tags);
    }
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> schema(schema.getKey(), schema.getValue()));
    return gaps;
  }

  private void operation(Operation operation, Set<String> tags) {
    JsonNode node = operation.node();
    require(operation.id().matches("[a-z]+[A-Z]\\w+"), operation + " has no id of verb and noun.");
    require(node.path("summary").asText().endsWith("."), operation + " has no summary.");
    require(tags.contains(node.path("tags").path(0).asText()), operation + " has no known tag.");
    Map<String, JsonNode> responses = operation.responses();
    require(operation.isPublic() || responses.containsKey("401"), operation + " lacks 401.");
    require(responses.containsKey("503"), operation + " lacks 503.");
    require(
        responses.keySet().stream().anyMatch(status -> status.startsWith("2")),
        operation + " never succeeds.");
    responses.forEach((status, response) -> response(operation + " " + status, status, response));
    operation
        .parameters()
        .forEach(parameter -> parameter(operation + " " + parameter.path("name"), parameter));
  }

  private void response(String where, String status, JsonNode response) {
    require(response.path("headers").has("x-trace-id"), where + " lacks x-trace-id.");
    JsonNode content = response.path("content");
    if (Integer.parseInt(status) >= FIRST_PROBLEM) {
      require(content.has(PROBLEM) && content.size() == 1, where + " is no problem.");
    }
    content.forEach(media -> typed(where, media.path("schema")));
  }

  private void parameter(String where, JsonNode parameter) {
    typed(where, parameter.path("schema"));
    require(
        !parameter.path("in").asText().equals("query")
            || !parameter.path("description").asText().isBlank(),
        where + " is not described.");
  }

  private void schema(String name, JsonNode schema) {
    typed(name, schema);
    schema
        .path("properties")
        .properties()
        .forEach(
            member -> {
              String where = name + "." + member.getKey();
              require(member.getKey().matches("[a-z0-9_]+"), where + " is not in snake_case.");
              typed(where, member.getValue());
            });
    if (schema.has("properties")) {
      // Of a request every member may be left out; of an answer, none are left out by accident.
      require(
          schema.has("required") || schema.has("additionalProperties"),
          name + " tells of no member whether it is there.");
    }
  }

  private void typed(String where, JsonNode schema) {
    require(schema.has("type") || schema.has("$ref"), where + " has no type.");
    if (schema.has("items")) {
      typed(where + "[]", schema.path("items"));
    }
  }

  private void require(boolean said, String gap) {
    if (!said) {
      gaps.add(gap);
    }
  }
}
