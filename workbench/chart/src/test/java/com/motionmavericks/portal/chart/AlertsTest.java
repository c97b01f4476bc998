package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every alert is told of when it has to be and not before, and has a page. Prometheus' own tool
 * tries them; without it {@code ./portal test} counts it among the missing optional tools.
 */
class AlertsTest {
  private static final Path PROMETHEUS = Chart.HOUSE.resolve("deploy/observability/prometheus");

  @TestFactory
  Stream<DynamicTest> behaveAsTheirTestsSay() {
    return Promtool.isThere()
        ? files("tests").stream()
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()),
                        () -> Promtool.run("test", "rules", file.toString())))
        : Stream.empty();
  }

  @TestFactory
  Stream<DynamicTest> areRulesThatPrometheusReads() {
    return Promtool.isThere()
        ? files("rules").stream()
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()),
                        () -> Promtool.run("check", "rules", file.toString())))
        : Stream.empty();
  }

  @Test
  void haveAPageThatLeadsBackToThem() {
    assertThat(alerts()).hasSizeGreaterThanOrEqualTo(15);
    for (JsonNode alert : alerts()) {
      String name = alert.path("alert").asText();
      assertThat(alert.at("/annotations/runbook_url").asText())
          .isEqualTo("docs/runbooks/" + name + ".md");
      assertThat(text(Chart.HOUSE.resolve("docs/runbooks/" + name + ".md")))
          .startsWith("# " + name + "\n")
          .contains("## What it means", "## Look", "## Do");
      assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
    }
    assertThat(files(Chart.HOUSE.resolve("docs/runbooks")))
        .as("pages, and the list of them")
        .hasSize(alerts().size() + 1);
  }

  /** One moment at which it is told of, at least, and two at which it is not: before, and after. */
  @Test
  void areTriedBeforeWhileAndAfter() {
    List<JsonNode> moments =
        files("tests").stream()
            .flatMap(file -> Chart.read(text(file)).stream())
            .flatMap(file -> Chart.elements(file.path("tests")))
            .flatMap(test -> Chart.elements(test.path("alert_rule_test")))
            .toList();
    for (JsonNode alert : alerts()) {
      List<JsonNode> tried =
          moments.stream().filter(m -> m.path("alertname").equals(alert.path("alert"))).toList();
      assertThat(tried).as(alert.path("alert").asText()).anyMatch(m -> m.has("exp_alerts"));
      assertThat(tried).as(alert.path("alert").asText()).anyMatch(m -> !m.has("exp_alerts"));
    }
  }

  private static List<JsonNode> alerts() {
    return files("rules").stream()
        .flatMap(file -> Chart.read(text(file)).stream())
        .flatMap(file -> Chart.elements(file.path("groups")))
        .flatMap(group -> Chart.elements(group.path("rules")))
        .filter(rule -> rule.has("alert"))
        .toList();
  }

  private static List<Path> files(String folder) {
    return files(PROMETHEUS.resolve(folder));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
