package com.motionmavericks.portal.testkit.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Values that somebody may send for a member: of every type, at bounds and beyond. */
final class OddValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "\u0000",
          "a\u0000b",
          "\u0001\u001f\u007f",
          "\ud800",
          "\udc00\ud800",
          "\ud83c\udfac",
          "\u202egnp.exe",
          "e\u0301",
          "true",
          "1",
          "null",
          "%",
          "\\",
          "'; --",
          "<b>",
          "{{x}}",
          "${x}",
          "../..",
          "unknown_word",
          "DRAFT",
          "not-a-uuid",
          "1-1-1-1-1",
          "00000000-0000-0000-0000-000000000000",
          "2026-02-30",
          "0000-00-00",
          "9999-12-31",
          "+999999999-12-31",
          "-999999999-01-01",
          "2026-1-1",
          "2026-01-01T00:00:00",
          "2026-01-01T00:00:00+25:00",
          "+1000000000-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "a@b",
          "a@b.example\r\nBcc: c@d.example",
          "video/mp4");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "0.5",
          "1.0",
          "1e2",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "1e400",
          "-1e-400");

  private final Random random;

  OddValues(Random random) {
    this.random = random;
  }

  /** For a member with this schema. */
  List<JsonNode> forSchema(JsonNode schema) {
    List<JsonNode> values = new ArrayList<>(general());
    bounds(schema).forEach(values::add);
    schema.path("enum").forEach(values::add);
    return values;
  }

  private Stream<JsonNode> bounds(JsonNode schema) {
    List<JsonNode> values = new ArrayList<>();
    for (String bound : List.of("minLength", "maxLength")) {
      if (schema.has(bound)) {
        int length = schema.path(bound).asInt();
        values.add(text(length));
        values.add(text(length + 1));
        values.add(text(Math.max(0, length - 1)));
        // As many characters for people, twice as many for Java.
        values.add(TextNode.valueOf("\ud83c\udfac".repeat(length)));
      }
    }
    for (String bound : List.of("minimum", "maximum")) {
      if (schema.has(bound)) {
        long limit = schema.path(bound).asLong();
        values.add(LongNode.valueOf(limit));
        values.add(LongNode.valueOf(limit + 1));
        values.add(LongNode.valueOf(limit - 1));
      }
    }
    for (String bound : List.of("minItems", "maxItems")) {
      if (schema.has(bound)) {
        values.add(items(schema.path(bound).asInt() + 1));
        values.add(items(Math.max(0, schema.path(bound).asInt() - 1)));
      }
    }
    return values.stream();
  }

  private List<JsonNode> general() {
    List<JsonNode> values = new ArrayList<>();
    values.add(NullNode.getInstance());
    values.add(BooleanNode.TRUE);
    TEXTS.forEach(text -> values.add(TextNode.valueOf(text)));
    NUMBERS.forEach(number -> values.add(DecimalNode.valueOf(new BigDecimal(number))));
    values.add(JSON.arrayNode());
    values.add(JSON.arrayNode().addNull());
    values.add(JSON.objectNode());
    values.add(JSON.objectNode().set("x", JSON.objectNode()));
    values.add(TextNode.valueOf(garbage()));
    values.add(TextNode.valueOf(garbage()));
    return values;
  }

  /** Characters of all planes, whole or not. */
  String garbage() {
    char[] characters = new char[1 + random.nextInt(40)];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (char) random.nextInt(Character.MAX_VALUE + 1);
    }
    return new String(characters);
  }

  private TextNode text(int length) {
    char[] characters = new char[length];
    Arrays.fill(characters, (char) ('a' + random.nextInt(26)));
    return TextNode.valueOf(new String(characters));
  }

  private ArrayNode items(int count) {
    ArrayNode items = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      items.add(new java.util.UUID(random.nextLong(), random.nextLong()).toString());
    }
    return items;
  }
}
