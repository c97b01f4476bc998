package com.motionmavericks.portal.stack.concurrency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a service's log that names a trace.
 *
 * @param tenant empty where it names none
 */
record LogLine(String traceId, String spanId, String service, String tenant) {

  /** What a log holds from the given line on. */
  static Stream<LogLine> read(Path log, long from) {
    try {
      return Files.readAllLines(log).stream().skip(from).flatMap(line -> parse(line).stream());
    } catch (IOException e) {
      throw new Refusal("Cannot read %s: %s".formatted(log, e.getMessage()), e);
    }
  }

  static long count(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.count();
    } catch (IOException e) {
      throw new Refusal("Cannot read %s: %s".formatted(log, e.getMessage()), e);
    }
  }

  private static Optional<LogLine> parse(String line) {
    try {
      JsonNode json = Json.MAPPER.readTree(line);
      return json.path("trace_id").isTextual()
          ? Optional.of(
              new LogLine(
                  json.path("trace_id").asText(),
                  json.path("span_id").asText(),
                  json.path("service").asText(),
                  json.path("tenant_id").asText("")))
          : Optional.empty();
    } catch (JsonProcessingException startUp) {
      // What the JVM prints itself is no JSON.
      return Optional.empty();
    }
  }
}
