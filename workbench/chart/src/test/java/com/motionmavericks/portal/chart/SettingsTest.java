package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart tells the services what docs/configuration.md knows, and one number to both sides. */
class SettingsTest {
  private static final Path OBSERVABILITY = Chart.HOUSE.resolve("deploy/observability");

  /** A variable without a default, and not one of Grafana's own, which begin with two dollars. */
  private static final Pattern ASKED =
      Pattern.compile("(?<!\\$)\\$\\{?([A-Z][A-Z_]+)(?:}|\\b(?!:))");

  private static final Pattern PROPERTY = Pattern.compile("`((?:portal|quarkus)\\.[a-zA-Z.-]+)`");

  @Test
  void areThoseOfThePageOfConfiguration() throws IOException {
    String page = Files.readString(Chart.HOUSE.resolve("docs/configuration.md"));
    Set<String> known =
        PROPERTY
            .matcher(page)
            .results()
            .map(property -> variable(property.group(1)))
            .collect(Collectors.toSet());
    Set<String> told = new TreeSet<>();
    for (JsonNode map : Chart.manifests(Chart.ci("everything"), "ConfigMap")) {
      map.path("data").fieldNames().forEachRemaining(told::add);
    }
    told.removeIf(name -> name.endsWith(".yaml") || name.endsWith(".json"));
    assertThat(told).isNotEmpty();
    assertThat(told)
        .allSatisfy(
            name ->
                assertThat(known)
                    .anyMatch(
                        property ->
                            name.equals(property)
                                || name.matches(property.replace("NEIGHBOUR", "[A-Z]+"))));
  }

  private static String variable(String property) {
    return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({"production,20", "staging,50", "development,100", "canary,20"})
  void samplingIsTheEnvironments(String environment, String percent) {
    JsonNode sampler =
        Chart.read(
                Chart.template(Chart.ci("minimal"), java.util.Map.of("environment", environment)))
            .stream()
            .filter(m -> Chart.name(m).equals("StatefulSet/portal-sampler"))
            .findFirst()
            .orElseThrow();
    assertThat(sampler.toString())
        .contains("{\"name\":\"KEEP_PERCENT\",\"value\":\"" + percent + "\"}");
  }

  @Test
  void samplingIsOneNumberForServicesAndSamplers() {
    assertThat(Chart.template(Chart.ci("everything"), java.util.Map.of()))
        .contains("PORTAL_SAMPLING_KEEP_PERCENT: \"35\"", "{name: KEEP_PERCENT, value: \"35\"}");
  }

  @Test
  void samplersAreNamedOneByOne() {
    assertThat(Chart.template(Chart.ci("everything"), java.util.Map.of()))
        .contains(
            "[\\\"portal-sampler-0.portal-sampler:4317\\\","
                + "\\\"portal-sampler-1.portal-sampler:4317\\\","
                + "\\\"portal-sampler-2.portal-sampler:4317\\\"]");
  }

  /** What the alert TracesLost counts, and the proof of it, exists with this gate alone. */
  @Test
  void samplersCountSpans() throws IOException {
    String gate = "--feature-gates=processor.tailsamplingprocessor.metricstatcountspanssampled";
    JsonNode sampler =
        Chart.manifests(Chart.ci("trial"), "StatefulSet").stream()
            .filter(m -> Chart.name(m).equals("StatefulSet/portal-sampler"))
            .findFirst()
            .orElseThrow();
    assertThat(Chart.elements(Chart.pod(sampler).at("/containers/0/args")).map(JsonNode::asText))
        .contains(gate);
    assertThat(
            Chart.read(Files.readString(OBSERVABILITY.resolve("compose.yaml")))
                .getFirst()
                .at("/services/sampler/command")
                .toString())
        .contains(gate);
  }

  /** One source of truth: what the proofs and compose.yaml run with. */
  @ParameterizedTest
  @CsvSource({
    "gateway, gateway.yaml, collector/gateway.yaml",
    "gateway, allowed-attributes.yaml, collector/allowed-attributes.yaml",
    "sampler, sampler.yaml, collector/sampler.yaml",
    "tempo, tempo.yaml, tempo/tempo.yaml",
    "grafana, datasources.yaml, grafana/provisioning/datasources/portal.yaml",
    "grafana, dashboards.yaml, grafana/provisioning/dashboards/portal.yaml"
  })
  void partsHaveTheFilesThatWereProved(String part, String key, String file) throws IOException {
    String proved = Files.readString(OBSERVABILITY.resolve(file));
    assertThat(files(part).path(key).asText().strip()).isEqualTo(proved.strip());
  }

  @Test
  void grafanaHasEveryDashboard() throws IOException {
    JsonNode had = files("grafana-dashboards");
    try (Stream<Path> dashboards = Files.list(OBSERVABILITY.resolve("grafana/dashboards"))) {
      List<Path> all = dashboards.toList();
      assertThat(had.size()).isEqualTo(all.size());
      for (Path dashboard : all) {
        assertThat(had.path(dashboard.getFileName().toString()).asText().strip())
            .isEqualTo(Files.readString(dashboard).strip());
      }
    }
  }

  private static JsonNode files(String part) {
    return Chart.manifests(Chart.ci("trial"), "ConfigMap").stream()
        .filter(m -> Chart.name(m).equals("ConfigMap/portal-" + part))
        .findFirst()
        .orElseThrow()
        .path("data");
  }

  /** What Tempo's and Grafana's files ask their environment for, they are told. */
  @ParameterizedTest
  @CsvSource({"StatefulSet/portal-tempo,tempo", "Deployment/portal-grafana,grafana"})
  void partsAreToldWhatTheirFilesAskFor(String name, String part) {
    JsonNode pod =
        Chart.manifests(Chart.ci("trial")).stream()
            .filter(m -> Chart.name(m).equals(name))
            .map(Chart::pod)
            .findFirst()
            .orElseThrow();
    Set<String> told =
        Chart.elements(pod.at("/containers/0/env"))
            .map(variable -> variable.path("name").asText())
            .collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>();
    for (JsonNode file : files(part)) {
      ASKED.matcher(file.asText()).results().forEach(found -> asked.add(found.group(1)));
    }
    assertThat(asked).isNotEmpty();
    assertThat(told).containsAll(asked);
  }
}
