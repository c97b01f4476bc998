package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Grafana's dashboards: what they refer to is there, and Prometheus can read what they ask. */
class DashboardsTest {
  private static final Path GRAFANA = Chart.HOUSE.resolve("deploy/observability/grafana");

  /** Grafana puts a time there. */
  private static final String INTERVAL = "$__rate_interval";

  @TempDir private Path work = Path.of("");

  @Test
  void haveNamesOfTheirOwn() {
    List<String> uids = dashboards().map(dashboard -> dashboard.path("uid").asText()).toList();
    assertThat(uids).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
  }

  @Test
  void askDataSourcesThatAreProvisioned() throws IOException {
    Set<String> provisioned =
        Chart.read(Files.readString(GRAFANA.resolve("provisioning/datasources/portal.yaml")))
            .stream()
            .flatMap(file -> Chart.elements(file.path("datasources")))
            .map(source -> source.path("uid").asText())
            .collect(Collectors.toSet());
    assertThat(panels().flatMap(panel -> panel.findValues("datasource").stream()))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.path("uid").asText()).isIn(provisioned));
  }

  @Test
  void lieBesideEachOther() {
    dashboards()
        .forEach(
            dashboard -> {
              List<Set<Integer>> taken = new ArrayList<>();
              for (JsonNode panel : dashboard.path("panels")) {
                Set<Integer> cells = cells(panel.path("gridPos"));
                assertThat(taken)
                    .as("%s: %s", dashboard.path("uid"), panel.path("title"))
                    .noneMatch(other -> other.stream().anyMatch(cells::contains));
                taken.add(cells);
              }
            });
  }

  private static Set<Integer> cells(JsonNode position) {
    int x = position.path("x").asInt();
    int y = position.path("y").asInt();
    int w = position.path("w").asInt();
    assertThat(x + w).isLessThanOrEqualTo(24);
    return Stream.iterate(0, row -> row < position.path("h").asInt(), row -> row + 1)
        .flatMap(
            row -> Stream.iterate(x, at -> at < x + w, at -> at + 1).map(at -> (y + row) * 24 + at))
        .collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> areWhatGrafanaKnows() {
    return GrafanaSchema.isThere()
        ? files().stream()
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()),
                        () -> assertThat(GrafanaSchema.faults(file)).isEmpty()))
        : Stream.empty();
  }

  /** That check finds what a hand writes wrongly. */
  @TestFactory
  Stream<DynamicTest> areRefusedWhereGrafanaKnowsSomethingElse() {
    Map<String, String> slips =
        Map.of(
            "\"min\": 0", "\"min\": \"zero\"",
            "\"showLegend\"", "\"showLegnd\"",
            "\"expr\"", "\"query\"",
            "\"timeseries\"", "\"timeserie\"",
            "\"schemaVersion\"", "\"version\"");
    return GrafanaSchema.isThere()
        ? slips.entrySet().stream()
            .map(
                slip ->
                    DynamicTest.dynamicTest(
                        slip.getValue(), () -> isRefused(slip.getKey(), slip.getValue())))
        : Stream.empty();
  }

  private void isRefused(String right, String wrong) throws IOException {
    String text = Files.readString(GRAFANA.resolve("dashboards/portal-telemetry.json"));
    assertThat(text).contains(right);
    Path spoilt = Files.writeString(work.resolve("d.json"), text.replaceFirst(right, wrong));
    assertThat(GrafanaSchema.faults(spoilt)).isNotEmpty();
  }

  /** As recording rules, which Prometheus' tool reads; it reads nothing where it is missing. */
  @TestFactory
  Stream<DynamicTest> askWhatPrometheusCanRead() {
    return Promtool.isThere()
        ? dashboards().map(d -> DynamicTest.dynamicTest(d.path("uid").asText(), () -> readsAll(d)))
        : Stream.empty();
  }

  private void readsAll(JsonNode dashboard) throws IOException, InterruptedException {
    List<String> asked = dashboard.findValuesAsText("expr");
    assertThat(asked).hasSizeGreaterThanOrEqualTo(dashboard.path("panels").size());
    StringBuilder rules = new StringBuilder("groups:\n- name: panels\n  rules:\n");
    for (int i = 0; i < asked.size(); i++) {
      rules
          .append("  - record: panel:%d\n    expr: |-\n      ".formatted(i))
          .append(asked.get(i).replace(INTERVAL, "5m"))
          .append('\n');
    }
    Promtool.run("check", "rules", Files.writeString(work.resolve("r.yaml"), rules).toString());
  }

  private static Stream<JsonNode> panels() {
    return dashboards().flatMap(dashboard -> Chart.elements(dashboard.path("panels")));
  }

  private static Stream<JsonNode> dashboards() {
    try {
      List<JsonNode> read = new ArrayList<>();
      for (Path file : files()) {
        read.addAll(Chart.read(Files.readString(file)));
      }
      return read.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(GRAFANA.resolve("dashboards"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
