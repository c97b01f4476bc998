package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may speak to whom is what the code does, and the front door leads to no /internal. */
class EdgesTest {
  private static final List<String> SERVICES =
      List.of("projects", "milestones", "assets", "notifications", "sharelinks", "scheduler");
  private static final Pattern NEIGHBOUR =
      Pattern.compile(
          "^quarkus\\.rest-client\\.([a-z]+)\\.url=http://localhost", Pattern.MULTILINE);
  private static final Pattern PATH = Pattern.compile("^  (/[^:]*):", Pattern.MULTILINE);

  private final List<JsonNode> manifests = Chart.manifests(Chart.ci("everything"));

  @ParameterizedTest
  @ValueSource(
      strings = {"projects", "milestones", "assets", "notifications", "sharelinks", "scheduler"})
  void areThoseOfTheCode(String service) throws IOException {
    Set<String> called = neighbours(service);
    JsonNode policy = policy(service);

    Set<String> allowed =
        ends(policy, "egress", "to").filter(SERVICES::contains).collect(Collectors.toSet());
    assertThat(allowed).isEqualTo(called);
    for (String other : SERVICES) {
      boolean admits = ends(policy(other), "ingress", "from").anyMatch(service::equals);
      assertThat(admits).as("%s admits %s", other, service).isEqualTo(called.contains(other));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"projects", "milestones", "assets", "notifications", "sharelinks", "scheduler"})
  void areTheAddressesThatAServiceIsTold(String service) throws IOException {
    JsonNode told = find("ConfigMap", "portal-" + service).path("data");
    Set<String> addresses = new TreeSet<>();
    told.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith("QUARKUS_REST_CLIENT_")) {
                addresses.add(told.path(name).asText());
              }
            });
    assertThat(addresses)
        .isEqualTo(
            neighbours(service).stream()
                .map(neighbour -> "http://portal-" + neighbour + ":8080")
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Spans go one way, and are read by Grafana and the smoke alone. */
  @ParameterizedTest
  @CsvSource({"gateway,sampler", "sampler,tempo", "grafana,tempo", "test,tempo"})
  void haveBothEnds(String from, String to) {
    assertThat(ends(policy(from), "egress", "to")).contains(to);
    assertThat(ends(policy(to), "ingress", "from")).contains(from);
  }

  @Test
  void leadNobodyToGrafana() {
    assertThat(policy("grafana").at("/spec/ingress").isEmpty()).isTrue();
    assertThat(policy("tempo").at("/spec/egress").isEmpty()).isTrue();
    assertThat(ends(policy("tempo"), "ingress", "from"))
        .containsExactlyInAnyOrder("sampler", "grafana", "test");
  }

  /** Each of the house's pods has a policy, or all is open to it. */
  @Test
  void areDrawnForEveryPod() {
    List<String> pods =
        manifests.stream()
            .filter(m -> !m.at("/spec/template/metadata/labels").isMissingNode())
            .map(m -> m.at("/spec/template/metadata/labels/app.kubernetes.io~1name").asText())
            .toList();
    List<String> policies =
        manifests.stream()
            .filter(m -> m.path("kind").asText().equals("NetworkPolicy"))
            .map(m -> m.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name").asText())
            .toList();
    assertThat(policies).containsExactlyInAnyOrderElementsOf(pods);
  }

  /** Every path of every description but the internal ones, and each to the service that has it. */
  @Test
  void leadFromTheFrontDoorToAllButTheInside() throws IOException {
    JsonNode paths = find("Ingress", "portal").at("/spec/rules/0/http/paths");
    List<String> astray = new ArrayList<>();
    for (String service : SERVICES) {
      for (String path : described(service)) {
        String leads =
            Chart.elements(paths)
                .filter(rule -> covers(rule.path("path").asText(), path))
                .map(rule -> rule.at("/backend/service/name").asText())
                .findFirst()
                .orElse("");
        String right = path.startsWith("/internal") ? "" : "portal-" + service;
        if (!leads.equals(right)) {
          astray.add(path + " → " + leads);
        }
      }
    }
    assertThat(astray).isEmpty();
    assertThat(paths.toString()).doesNotContain("internal").doesNotContain("\"/\"");
  }

  private static boolean covers(String prefix, String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  private static List<String> described(String service) throws IOException {
    String description =
        Files.readString(Chart.HOUSE.resolve(service + "-service/openapi/openapi.yaml"));
    return PATH.matcher(description).results().map(path -> path.group(1)).toList();
  }

  private static Set<String> neighbours(String service) throws IOException {
    String properties =
        Files.readString(
            Chart.HOUSE.resolve(service + "-service/src/main/resources/application.properties"));
    return NEIGHBOUR.matcher(properties).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  private JsonNode policy(String service) {
    return find("NetworkPolicy", "portal-" + service);
  }

  private JsonNode find(String kind, String name) {
    return manifests.stream()
        .filter(m -> Chart.name(m).equals(kind + "/" + name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> ends(JsonNode policy, String rules, String end) {
    return Chart.elements(policy.at("/spec/" + rules))
        .flatMap(rule -> Chart.elements(rule.path(end)))
        .map(peer -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1name").asText());
  }
}
