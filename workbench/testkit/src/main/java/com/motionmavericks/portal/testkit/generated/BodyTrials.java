package com.motionmavericks.portal.testkit.generated;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.testkit.Call;
import com.motionmavericks.portal.testkit.description.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A good body, spoilt: member by member, then as text. */
final class BodyTrials {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final int DEEP = 5_000;
  private static final int LARGE = 1_100_000;

  private final Operation operation;
  private final JsonNode schema;
  private final Oracle oracle;
  private final Random random;
  private final OddValues odd;

  private BodyTrials(Operation operation, JsonNode schema, Oracle oracle, Random random) {
    this.operation = operation;
    this.schema = schema;
    this.oracle = oracle;
    this.random = random;
    this.odd = new OddValues(random);
  }

  /**
   * None where the operation reads no JSON.
   *
   * @param sample a good request: what is cut off is counted by its length
   */
  static List<Trial> of(Operation operation, Call sample, Oracle oracle, Random random) {
    JsonNode schema =
        operation.bodies().entrySet().stream()
            .filter(media -> media.getKey().endsWith("json"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(JSON.missingNode());
    return schema.isMissingNode()
        ? List.of()
        : new BodyTrials(operation, schema, oracle, random).of(text(sample).length());
  }

  private List<Trial> of(int length) {
    List<Trial> trials = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : members()) {
      String name = member.getKey();
      trials.add(trial("without " + name, body -> body.remove(name)));
      for (JsonNode value : values(member)) {
        trials.add(trial(name + " is " + shown(value), body -> body.set(name, value)));
      }
    }
    trials.add(trial("a member too many", body -> body.put("no_such_member", true)));
    trials.addAll(pairs(trials.size()));
    trials.addAll(texts(length));
    return trials;
  }

  private List<Map.Entry<String, JsonNode>> members() {
    return List.copyOf(operation.resolve(schema).path("properties").properties());
  }

  private List<JsonNode> values(Map.Entry<String, JsonNode> member) {
    return odd.forSchema(operation.resolve(member.getValue()));
  }

  /** Two members spoilt at once, by chance. */
  private List<Trial> pairs(int count) {
    List<Map.Entry<String, JsonNode>> members = members();
    List<Trial> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(count, 40); i++) {
      Map<String, JsonNode> both = new HashMap<>();
      for (int spoilt = 0; spoilt < 2; spoilt++) {
        Map.Entry<String, JsonNode> member = members.get(random.nextInt(members.size()));
        List<JsonNode> values = values(member);
        both.put(member.getKey(), values.get(random.nextInt(values.size())));
      }
      pairs.add(trial("two members spoilt", body -> body.setAll(both)));
    }
    return pairs;
  }

  private List<Trial> texts(int length) {
    List<Trial> trials = new ArrayList<>();
    for (int cut = length; cut > 0; cut -= 1 + random.nextInt(8)) {
      int off = cut;
      trials.add(
          broken(
              "cut off %d before its end".formatted(off),
              text -> text.substring(0, Math.max(0, text.length() - off))));
    }
    for (String other :
        List.of(
            "null",
            "[]",
            "\"x\"",
            "1",
            "true",
            "NaN",
            "x",
            "\u0000",
            "{'a':1}",
            "{\"a\":1,}",
            "[".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "{\"no_such\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
            "{\"no_such_" + "x".repeat(100_000) + "\":1}",
            "{\"no_such\":" + "9".repeat(10_000) + "}")) {
      trials.add(broken("another text of " + other.length(), text -> other));
    }
    trials.add(broken("in an array", text -> "[" + text + "]"));
    trials.add(broken("twice", text -> text + text));
    trials.add(broken("more after it", text -> text + "x"));
    trials.add(broken("a comment before it", text -> "/* */" + text));
    trials.add(broken("much space before it", text -> " ".repeat(LARGE) + text));
    trials.add(
        broken(
            "a member twice", text -> text.replaceFirst("\\{", "{\"no_such\":1,\"no_such\":2,")));
    trials.add(
        Trial.of(
            "bytes that are no UTF-8",
            true,
            good ->
                good.sending(new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'})));
    trials.add(Trial.of("UTF-16", false, good -> good.sending(text(good).getBytes(UTF_16LE))));
    trials.add(
        Trial.of(
            "a byte order mark",
            false,
            good -> good.sending(("\ufeff" + text(good)).getBytes(UTF_8))));
    return trials;
  }

  private Trial trial(String what, Consumer<ObjectNode> change) {
    return new Trial(what, good -> good.sending(changed(good, change)), this::forbids, false);
  }

  private static byte[] changed(Call good, Consumer<ObjectNode> change) {
    ObjectNode body = (ObjectNode) read(good);
    change.accept(body);
    return written(body);
  }

  /** As it is read: numbers become the kind that their text says. */
  private boolean forbids(Call call) {
    return !oracle.accepts(schema, read(call));
  }

  private static Trial broken(String what, UnaryOperator<String> change) {
    return Trial.of(what, true, good -> good.sending(change.apply(text(good)).getBytes(UTF_8)));
  }

  private static String text(Call call) {
    return new String(call.body(), UTF_8);
  }

  private static JsonNode read(Call call) {
    try {
      return JSON.readTree(call.body());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static byte[] written(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
