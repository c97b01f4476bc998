package com.motionmavericks.portal.conformance.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads definitions in OpenTelemetry's form {@code definition/2} and resolves their references. */
final class RegistryReader {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String MANIFEST = "manifest.yaml";

  private final List<JsonNode> files;
  private final Map<String, Attribute> attributes = new TreeMap<>();
  private final Map<String, JsonNode> groups = new TreeMap<>();

  private RegistryReader(List<JsonNode> files) {
    this.files = files;
    each("attributes").map(RegistryReader::attribute).forEach(a -> attributes.put(a.key(), a));
    each("attribute_groups").forEach(group -> groups.put(group.path("id").asText(), group));
  }

  static Registry read(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<JsonNode> files = new ArrayList<>();
      for (Path file : all.filter(RegistryReader::isDefinition).sorted().toList()) {
        files.add(YAML.readTree(file.toFile()));
      }
      return new RegistryReader(files).registry();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Registry registry() {
    Map<String, List<Use>> events = new LinkedHashMap<>();
    each("events").forEach(e -> events.put(e.path("name").asText(), uses(e.path("attributes"))));
    List<Use> resource = new ArrayList<>();
    each("entities")
        .forEach(
            entity -> {
              resource.addAll(uses(entity.path("identity")));
              resource.addAll(uses(entity.path("description")));
            });
    return new Registry(
        attributes,
        each("spans").map(this::span).toList(),
        events,
        uses(group("link").path("attributes")),
        resource);
  }

  private SpanDefinition span(JsonNode span) {
    JsonNode portal = span.at("/annotations/portal");
    Map<String, String> when = new LinkedHashMap<>();
    portal.path("when").properties().forEach(w -> when.put(w.getKey(), w.getValue().asText()));
    return new SpanDefinition(
        span.path("type").asText(),
        Kind.ofWord(span.path("kind").asText()),
        new NameTemplate(span.at("/name/note").asText()),
        span.path("brief").asText(),
        portal.path("owner").asText(),
        texts(portal.path("read_by")),
        when,
        text(portal.path("constant")),
        uses(span.path("attributes")));
  }

  /** In order; what a span says itself wins over what its groups say. */
  private List<Use> uses(JsonNode references) {
    Map<String, Use> uses = new LinkedHashMap<>();
    for (JsonNode reference : references) {
      if (reference.has("ref_group")) {
        JsonNode group = group(reference.path("ref_group").asText());
        uses(group.path("attributes")).forEach(use -> uses.putIfAbsent(use.key(), use));
      } else {
        Use use = use(reference);
        uses.put(use.key(), use);
      }
    }
    return List.copyOf(uses.values());
  }

  private Use use(JsonNode reference) {
    String key = reference.path("ref").asText();
    Attribute defined = attributes.get(key);
    if (defined == null) {
      throw new IllegalArgumentException("no attribute is defined as " + key);
    }
    String brief = reference.path("brief").asText(defined.brief());
    Pii pii = Pii.ofWord(reference.at("/annotations/portal/pii").asText(defined.pii().word()));
    return new Use(
        new Attribute(
            key,
            defined.type(),
            brief,
            pii,
            defined.members(),
            defined.closed(),
            defined.examples(),
            defined.constant(),
            defined.successor()),
        Requirement.of(reference));
  }

  private JsonNode group(String id) {
    JsonNode group = groups.get(id);
    if (group == null) {
      throw new IllegalArgumentException("no group is defined as " + id);
    }
    return group;
  }

  private static Attribute attribute(JsonNode attribute) {
    JsonNode portal = attribute.at("/annotations/portal");
    JsonNode type = attribute.path("type");
    List<String> members =
        StreamSupport.stream(type.path("members").spliterator(), false)
            .map(member -> member.path("value").asText())
            .toList();
    return new Attribute(
        attribute.path("key").asText(),
        type.isTextual() ? ValueType.ofWord(type.asText()) : ValueType.STRING,
        attribute.path("brief").asText(),
        Pii.ofWord(portal.path("pii").asText()),
        members,
        portal.path("closed").asBoolean(false),
        texts(attribute.path("examples")),
        text(portal.path("constant")),
        successor(attribute.path("deprecated")));
  }

  private static Optional<String> successor(JsonNode deprecated) {
    return deprecated.isMissingNode()
        ? Optional.empty()
        : text(deprecated.path("renamed_to")).or(() -> text(deprecated.path("note")));
  }

  private Stream<JsonNode> each(String section) {
    return files.stream()
        .flatMap(file -> StreamSupport.stream(file.path(section).spliterator(), false));
  }

  private static boolean isDefinition(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".yaml") && !name.equals(MANIFEST);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }
}
