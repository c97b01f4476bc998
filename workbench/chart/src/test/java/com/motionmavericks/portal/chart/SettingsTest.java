package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart tells the services what docs/configuration.md knows, and one number to both sides. */
class SettingsTest {
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
    told.removeIf(name -> name.endsWith(".yaml"));
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

  @ParameterizedTest
  @CsvSource({"gateway,gateway.yaml", "gateway,allowed-attributes.yaml", "sampler,sampler.yaml"})
  void collectorsHaveTheFilesThatWereProved(String tier, String file) throws IOException {
    JsonNode map =
        Chart.manifests(Chart.ci("minimal"), "ConfigMap").stream()
            .filter(m -> Chart.name(m).equals("ConfigMap/portal-" + tier))
            .findFirst()
            .orElseThrow();
    String proved =
        Files.readString(Chart.HOUSE.resolve("deploy/observability/collector").resolve(file));
    assertThat(map.path("data").path(file).asText().strip()).isEqualTo(proved.strip());
  }
}
