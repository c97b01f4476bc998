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
import java.util.List;
import java.util.Map;
import java.util.Random;

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

  /** None where the operation reads no JSON. */
  static List<Trial> of(Operation operation, Call good, Oracle oracle, Random random) {
    JsonNode schema =
        operation.bodies().entrySet().stream()
            .filter(media -> media.getKey().endsWith("json"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(JSON.missingNode());
    return schema.isMissingNode()
        ? List.of()
        : new BodyTrials(operation, schema, oracle, random).of(good);
  }

  private List<Trial> of(Call good) {
    List<Trial> trials = new ArrayList<>();
    ObjectNode body = read(good.body());
    for (Map.Entry<String, JsonNode> member :
        operation.resolve(schema).path("properties").properties()) {
      ObjectNode without = body.deepCopy();
      without.remove(member.getKey());
      trials.add(trial("without " + member.getKey(), good, without));
      for (JsonNode value : odd.forSchema(operation.resolve(member.getValue()))) {
        ObjectNode changed = body.deepCopy();
        changed.set(member.getKey(), value);
        trials.add(trial(member.getKey() + " is " + shown(value), good, changed));
      }
    }
    ObjectNode more = body.deepCopy().put("no_such_member", true);
    trials.add(trial("a member too many", good, more));
    trials.addAll(pairs(good, body, trials.size()));
    trials.addAll(texts(good));
    return trials;
  }

  /** Two members spoilt at once, by chance. */
  private List<Trial> pairs(Call good, ObjectNode body, int count) {
    List<Map.Entry<String, JsonNode>> members =
        new ArrayList<>(operation.resolve(schema).path("properties").properties());
    List<Trial> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(count, 40); i++) {
      ObjectNode changed = body.deepCopy();
      for (int spoilt = 0; spoilt < 2; spoilt++) {
        Map.Entry<String, JsonNode> member = members.get(random.nextInt(members.size()));
        List<JsonNode> values = odd.forSchema(operation.resolve(member.getValue()));
        changed.set(member.getKey(), values.get(random.nextInt(values.size())));
      }
      pairs.add(trial("two members spoilt", good, changed));
    }
    return pairs;
  }

  private List<Trial> texts(Call good) {
    String text = new String(good.body(), UTF_8);
    List<Trial> trials = new ArrayList<>();
    for (int cut = 0; cut < text.length(); cut += 1 + random.nextInt(8)) {
      trials.add(broken("cut off at " + cut, good, text.substring(0, cut)));
    }
    for (String other :
        List.of(
            "null",
            "[]",
            "[" + text + "]",
            "\"x\"",
            "1",
            "true",
            "NaN",
            "x",
            "\u0000",
            text + text,
            text + "x",
            "{'a':1}",
            "{\"a\":1,}",
            "/* */" + text,
            "[".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "{\"no_such\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
            "{\"no_such_" + "x".repeat(100_000) + "\":1}",
            "{\"no_such\":" + "9".repeat(10_000) + "}",
            " ".repeat(LARGE) + text)) {
      trials.add(broken("another text of " + other.length(), good, other));
    }
    trials.add(
        Trial.of(
            "bytes that are no UTF-8",
            good.sending(new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'}),
            true));
    trials.add(Trial.of("UTF-16", good.sending(text.getBytes(UTF_16LE)), false));
    trials.add(
        Trial.of("a byte order mark", good.sending(("\ufeff" + text).getBytes(UTF_8)), false));
    String twice = text.replaceFirst("\\{", "{\"no_such\":1,\"no_such\":2,");
    trials.add(broken("a member twice", good, twice));
    return trials;
  }

  private Trial trial(String what, Call good, ObjectNode body) {
    return new Trial(what, () -> good.sending(written(body)), () -> !allows(body), false);
  }

  /** As it is read: numbers become the kind that their text says. */
  private boolean allows(ObjectNode body) {
    try {
      return oracle.accepts(schema, JSON.readTree(written(body)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] written(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Trial broken(String what, Call good, String body) {
    return Trial.of(what, good.sending(body.getBytes(UTF_8)), true);
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static ObjectNode read(byte[] body) {
    try {
      return (ObjectNode) JSON.readTree(body);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
