package com.motionmavericks.portal.conformance.objectives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.motionmavericks.portal.conformance.objectives.Objective.Entry;
import com.motionmavericks.portal.conformance.objectives.Objective.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads {@code deploy/observability/slo.yaml}. */
final class Objectives {
  private static final Path FILE = Path.of("deploy", "observability", "slo.yaml");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Objectives() {}

  static List<Objective> of(Path checkout) {
    try {
      JsonNode file = YAML.readTree(checkout.resolve(FILE).toFile());
      return StreamSupport.stream(file.path("objectives").spliterator(), false)
          .map(Objectives::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Objective read(JsonNode node) {
    return new Objective(
        required(node, "/id"),
        required(node, "/journey"),
        node.has("entry") ? new Entry(required(node, "/entry")) : new Step(required(node, "/span")),
        required(node, "/good/percent"),
        required(node, "/good/within"),
        required(node, "/slow"));
  }

  private static String required(JsonNode node, String pointer) {
    String text = node.at(pointer).asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException("no " + pointer + " in " + node);
    }
    return text;
  }
}
