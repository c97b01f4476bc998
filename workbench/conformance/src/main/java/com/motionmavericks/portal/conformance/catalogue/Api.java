package com.motionmavericks.portal.conformance.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service's committed description says about answers. */
record Api(String title, List<Kind> problems, List<Operation> operations) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** A problem of the service's catalogue. */
  record Kind(String code, int status, String title, String remedy) {}

  /**
   * An operation.
   *
   * @param answers by status, the codes of its problems; none where it succeeds
   */
  record Operation(
      String id,
      String method,
      String path,
      String summary,
      TreeMap<Integer, List<String>> answers) {}

  /** Those of all services of a checkout, by their folders' names. */
  static List<Api> of(Path checkout) {
    try (Stream<Path> folders = Files.list(checkout)) {
      return folders
          .sorted()
          .map(folder -> folder.resolve("openapi").resolve("openapi.yaml"))
          .filter(Files::exists)
          .map(Api::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Api read(Path file) {
    try {
      JsonNode document = Objects.requireNonNull(YAML.readTree(file.toFile()));
      List<Kind> problems = new ArrayList<>();
      document.path("x-problems").forEach(problem -> problems.add(kind(problem)));
      List<Operation> operations = new ArrayList<>();
      document
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue().properties().stream()
                      .filter(method -> METHODS.contains(method.getKey()))
                      .map(m -> operation(document, path.getKey(), m.getKey(), m.getValue()))
                      .forEach(operations::add));
      return new Api(document.path("info").path("title").asText(), problems, operations);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Kind kind(JsonNode problem) {
    return new Kind(
        problem.path("code").asText(),
        problem.path("status").asInt(),
        problem.path("title").asText(),
        problem.path("remedy").asText());
  }

  private static Operation operation(
      JsonNode document, String path, String method, JsonNode operation) {
    TreeMap<Integer, List<String>> answers = new TreeMap<>();
    operation
        .path("responses")
        .properties()
        .forEach(
            answer ->
                answers.put(Integer.valueOf(answer.getKey()), codes(document, answer.getValue())));
    return new Operation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        answers);
  }

  private static List<String> codes(JsonNode document, JsonNode answer) {
    JsonNode reference = answer.path("$ref");
    JsonNode described =
        reference.isMissingNode() ? answer : document.requiredAt(reference.asText().substring(1));
    return CODE.matcher(described.path("description").asText())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
