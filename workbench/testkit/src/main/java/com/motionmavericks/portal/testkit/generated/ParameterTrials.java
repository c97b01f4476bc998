package com.motionmavericks.portal.testkit.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.description.Operation;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The path and query of a good request, spoilt. */
final class ParameterTrials {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "0",
          "-1",
          "1",
          "100",
          "101",
          "1000",
          "1001",
          "1.5",
          "1e2",
          "2147483648",
          "99999999999999999999",
          "\u0000",
          "a\u0000",
          "\u202e",
          "%",
          "_",
          "\\",
          "'",
          "\ud83c\udfac",
          "DRAFT",
          "no_such_word",
          "updated_at",
          "1-1-1-1-1",
          "not-a-uuid",
          "null",
          "true",
          "[]",
          "a".repeat(3_000),
          "*",
          "../..",
          "a,b",
          ";x=1");

  private final Operation operation;
  private final Oracle oracle;
  private final OddValues odd;

  private ParameterTrials(Operation operation, Oracle oracle, Random random) {
    this.operation = operation;
    this.oracle = oracle;
    this.odd = new OddValues(random);
  }

  static List<Trial> of(Operation operation, Oracle oracle, Random random) {
    return new ParameterTrials(operation, oracle, random).all();
  }

  private List<Trial> all() {
    List<Trial> trials = new ArrayList<>();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "query" -> trials.addAll(query(name, parameter));
        case "path" -> trials.addAll(path(name, parameter.path("schema")));
        default -> {}
      }
    }
    trials.add(
        Trial.of("a parameter too many", false, good -> asking(good, "no_such_parameter", "x")));
    return trials;
  }

  private List<Trial> query(String name, JsonNode parameter) {
    List<Trial> trials = new ArrayList<>();
    boolean required = parameter.path("required").asBoolean();
    trials.add(Trial.of("without " + name, required, good -> good.at(without(good, name))));
    List<String> texts = new ArrayList<>(TEXTS);
    texts.addAll(cursors());
    texts.add(odd.garbage());
    for (String text : texts) {
      // An empty one is taken as absent.
      trials.add(
          new Trial(
              name + " is " + shown(text),
              good -> asking(good, name, text),
              call -> !text.isEmpty() && !accepts(parameter.path("schema"), text),
              false));
    }
    trials.add(
        Trial.of(
            name + " twice",
            false,
            good -> good.at(asking(good, name, "1").path() + "&" + name + "=2")));
    return trials;
  }

  /** Cursors that could be ours. */
  private static List<String> cursors() {
    List<String> cursors = new ArrayList<>();
    for (String plain :
        List.of(
            UUID.randomUUID() + "|",
            UUID.randomUUID() + "|-1",
            UUID.randomUUID() + "|\u0000",
            UUID.randomUUID() + "|+999999999-12-31",
            UUID.randomUUID() + "|99999999999",
            UUID.randomUUID() + "|+1000000000-12-31T23:59:59Z",
            "1-1-1-1-1|x",
            "|",
            "x|y")) {
      cursors.add(Base64.getUrlEncoder().encodeToString(plain.getBytes(UTF_8)));
    }
    return cursors;
  }

  private List<Trial> path(String name, JsonNode schema) {
    List<Trial> trials = new ArrayList<>();
    for (String text : TEXTS) {
      boolean dots = text.isEmpty() || text.contains("..") || text.contains(";");
      UnaryOperator<Call> spoilt = good -> good.at(replaced(good, name, encoded(text)));
      trials.add(
          dots
              ? Trial.elsewhere(name + " is " + shown(text), spoilt)
              : new Trial(
                  name + " is " + shown(text), spoilt, call -> !accepts(schema, text), false));
    }
    trials.add(
        Trial.of(
            "an unknown " + name,
            false,
            good -> good.at(replaced(good, name, UUID.randomUUID().toString()))));
    return trials;
  }

  /** The good path with another value where its template has the parameter. */
  private String replaced(Call good, String name, String value) {
    String[] template = operation.path().split("/", -1);
    String[] path = good.path().split("\\?", 2);
    String[] segments = path[0].split("/", -1);
    for (int i = 0; i < template.length; i++) {
      if (template[i].equals("{" + name + "}")) {
        segments[i] = value;
      }
    }
    return String.join("/", segments) + (path.length == 2 ? "?" + path[1] : "");
  }

  private static Call asking(Call good, String name, String value) {
    String path = without(good, name);
    return good.at(path + (path.contains("?") ? "&" : "?") + name + "=" + encoded(value));
  }

  private static String without(Call good, String name) {
    String[] path = good.path().split("\\?", 2);
    if (path.length == 1) {
      return path[0];
    }
    List<String> rest = new ArrayList<>(List.of(path[1].split("&", -1)));
    rest.removeIf(pair -> pair.startsWith(name + "="));
    return rest.isEmpty() ? path[0] : path[0] + "?" + String.join("&", rest);
  }

  private boolean accepts(JsonNode schema, String text) {
    JsonNode plain = operation.resolve(schema);
    return oracle.accepts(schema, value(plain.path("type").asText(), text));
  }

  /** A query is text: what of it is no text is told by the description. */
  private static JsonNode value(String type, String text) {
    if (type.equals("integer") && text.matches("-?\\d{1,30}")) {
      return BigIntegerNode.valueOf(new BigInteger(text));
    }
    if (type.equals("boolean") && text.matches("true|false")) {
      return BooleanNode.valueOf(text.equals("true"));
    }
    return type.equals("array")
        ? JsonNodeFactory.instance.arrayNode().add(text)
        : TextNode.valueOf(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static String shown(String text) {
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }
}
