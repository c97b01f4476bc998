package com.motionmavericks.portal.testkit.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The OpenAPI document that the service under test serves. */
public final class Description {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;

  private Description(JsonNode document) {
    this.document = document;
  }

  /** Where the service under test listens. */
  public static URI address() {
    return URI.create("http://localhost:" + RestAssured.port);
  }

  /** As it is served now. */
  public static Description served() {
    try {
      return new Description(new ObjectMapper().readTree(text("json")));
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** The served text; json or yaml. */
  static String text(String format) {
    return RestAssured.get(address().resolve("/q/openapi?format=" + format)).asString();
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(
                        method ->
                            new Operation(this, method.getKey(), path.getKey(), method.getValue()))
                    .forEach(operations::add));
    return operations;
  }

  /** What its parts refer to. */
  public JsonNode components() {
    return document.path("components");
  }

  JsonNode document() {
    return document;
  }

  /** The node itself, or what it refers to. */
  public JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode()
        ? node
        : resolve(document.requiredAt(reference.asText().substring(1)));
  }
}
