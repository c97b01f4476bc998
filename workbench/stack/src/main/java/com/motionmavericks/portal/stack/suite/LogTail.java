package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log, as people read it. */
final class LogTail {
  private static final int LINES = 15;
  private static final int WIDTH = 400;

  private LogTail() {}

  static String of(Path log) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
          .map(LogTail::readable)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "    (no log: " + e.getMessage() + ")";
    }
  }

  /** Services log JSON: its level, message and innermost cause say enough here. */
  static String readable(String line) {
    JsonNode entry = line.startsWith("{") ? Json.parse(line) : Json.parse("");
    String text = line;
    if (entry.has("message")) {
      String cause = innermost(entry.path("exception"));
      text =
          "%-5s %s%s"
              .formatted(
                  entry.path("level").asText(),
                  entry.path("message").asText(),
                  cause.isEmpty() ? "" : " (" + cause + ")");
    }
    return "    " + (text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text);
  }

  private static String innermost(JsonNode exception) {
    JsonNode at = exception;
    while (at.path("causedBy").has("exception")) {
      at = at.path("causedBy").path("exception");
    }
    String type = at.path("exceptionType").asText("");
    String name = type.substring(type.lastIndexOf('.') + 1);
    String message = at.path("message").asText("").strip().replaceAll("\\s*\\n\\s*", "; ");
    return name.isEmpty() ? "" : name + ": " + message;
  }
}
