package com.motionmavericks.portal.stack.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one panel asks Prometheus. */
record Query(String dashboard, String panel, String expression) {
  /** All that the dashboards of a folder ask. */
  static List<Query> of(Path folder) {
    List<Query> queries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        JsonNode dashboard = Json.read(file);
        for (JsonNode panel : dashboard.path("panels")) {
          for (JsonNode target : panel.path("targets")) {
            queries.add(
                new Query(
                    dashboard.path("uid").asText(),
                    panel.path("title").asText(),
                    target.path("expr").asText()));
          }
        }
      }
    } catch (IOException e) {
      throw new Refusal("Cannot read the dashboards in " + folder + ": " + e.getMessage(), e);
    }
    return queries;
  }
}
