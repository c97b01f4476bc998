package com.motionmavericks.portal.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The chart of this checkout, rendered by Helm. */
final class Chart {
  static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
  static final Path FOLDER = HOUSE.resolve("deploy/helm/portal");
  static final String RELEASE = "portal";
  private static final String KUBERNETES = "1.34.0";
  private static final YAMLMapper YAML = new YAMLMapper();

  /** The annotation of a hook, as it is rendered here. */
  static final String SHOWN_HOOK = "shown.hook";

  private static final Path SHOWN = withHooksShown();

  /** Helm takes seconds for each. */
  private static final Map<Path, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

  private Chart() {}

  /** The files of values that are tried: {@code ci/} and those for the environments. */
  static List<Path> values() {
    try (Stream<Path> ci = Files.list(FOLDER.resolve("ci"));
        Stream<Path> environments = Files.list(FOLDER)) {
      return Stream.concat(
              ci, environments.filter(f -> f.getFileName().toString().startsWith("values-")))
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path ci(String name) {
    return FOLDER.resolve("ci/" + name + "-values.yaml");
  }

  /** All manifests as text. */
  static String template(Path values, Map<String, String> more) {
    TemplateCommand command =
        new Helm(SHOWN)
            .template()
            .withName(RELEASE)
            .withNamespace("portal")
            .withKubeVersion(KUBERNETES)
            .withValuesFile(values);
    more.forEach(command::set);
    return command.call();
  }

  /** All manifests, hooks and tests too; read them only. */
  static List<JsonNode> manifests(Path values) {
    return RENDERED.computeIfAbsent(values, file -> List.copyOf(read(template(file, Map.of()))));
  }

  static List<JsonNode> manifests(Path values, String kind) {
    return manifests(values).stream().filter(m -> kind.equals(m.path("kind").asText())).toList();
  }

  /** Lints a copy that has these values for its own: the command takes no file of them. */
  static LintResult lint(Path values, Path copy) {
    copy(copy, text -> text);
    try {
      JsonNode all = YAML.readTree(FOLDER.resolve("values.yaml").toFile());
      all = YAML.readerForUpdating(all).readValue(values.toFile());
      YAML.writeValue(copy.resolve("values.yaml").toFile(), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Helm(copy).lint().strict().call();
  }

  /**
   * This Helm shows no hooks. In a copy that calls them otherwise they are manifests like others.
   */
  private static Path withHooksShown() {
    try {
      Path copy = Files.createTempDirectory(Path.of("target"), "chart");
      copy(copy, text -> text.replace("helm.sh/hook:", SHOWN_HOOK + ":"));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path copy, UnaryOperator<String> changed) {
    try (Stream<Path> files = Files.walk(FOLDER, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(FOLDER.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, changed.apply(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> read(String documents) {
    try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class).readValues(documents)) {
      return all.readAll().stream().filter(JsonNode::isObject).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(JsonNode manifest) {
    return manifest.path("kind").asText() + "/" + manifest.at("/metadata/name").asText();
  }

  /** The pod template of whatever has one; missing where it has none. */
  static JsonNode pod(JsonNode manifest) {
    return switch (manifest.path("kind").asText()) {
      case "Pod" -> manifest.path("spec");
      case "CronJob" -> manifest.at("/spec/jobTemplate/spec/template/spec");
      default -> manifest.at("/spec/template/spec");
    };
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return array.valueStream();
  }
}
