package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every manifest, with whatever values. */
class RenderedTest {
  /** Words in a name or key by which a secret is recognised. */
  private static final List<String> SECRET_WORDS =
      List.of("PASSWORD", "SECRET", "API_KEY", "TOKEN_ID", "REDIS_HOSTS", "CREDENTIAL");

  private static final Set<String> PRIVATE_VALUES =
      Set.of("a-password-for-trying", "a-client-secret", "a-mux-token-secret", "re_a_resend_key");

  @TempDir private Path copies = Path.of("");

  @TestFactory
  Stream<DynamicTest> lintsStrictly() {
    return Chart.values().stream()
        .map(
            values -> DynamicTest.dynamicTest(values.getFileName().toString(), () -> lint(values)));
  }

  private void lint(Path values) {
    LintResult result = Chart.lint(values, copies.resolve(values.getFileName()));
    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> fitsTheModelOfKubernetes() {
    return each(RenderedTest::fits);
  }

  /** Unknown and missing fields, and types; kinds of operators have no model here. */
  private static void fits(JsonNode manifest) {
    Model.of(manifest.path("kind").asText()).accept(manifest.toString());
  }

  @TestFactory
  Stream<DynamicTest> isRestrictedAsPodSecurityWantsIt() {
    return each(manifest -> PodSecurity.check(Chart.name(manifest), Chart.pod(manifest)));
  }

  @TestFactory
  Stream<DynamicTest> keepsSecretsInSecrets() {
    return each(RenderedTest::keepsSecrets);
  }

  private static void keepsSecrets(JsonNode manifest) {
    if (manifest.path("kind").asText().equals("Secret")) {
      return;
    }
    assertThat(PRIVATE_VALUES)
        .as(Chart.name(manifest))
        .noneMatch(value -> manifest.toString().contains("\"" + value + "\""));
    Set<String> named = new TreeSet<>();
    manifest.path("data").fieldNames().forEachRemaining(named::add);
    Chart.elements(Chart.pod(manifest).path("containers"))
        .flatMap(container -> Chart.elements(container.path("env")))
        .filter(variable -> variable.has("value"))
        .forEach(variable -> named.add(variable.path("name").asText()));
    assertThat(named)
        .as(Chart.name(manifest))
        .noneMatch(name -> SECRET_WORDS.stream().anyMatch(name::contains));
  }

  /** Variables that Kubernetes makes of Services' names look like settings: PORTAL_… */
  @TestFactory
  Stream<DynamicTest> isToldOfNoServiceByKubernetes() {
    return each(
        manifest ->
            assertThat(
                    !Chart.pod(manifest).isMissingNode()
                        && Chart.pod(manifest).path("enableServiceLinks").asBoolean(true))
                .as(Chart.name(manifest))
                .isFalse());
  }

  @TestFactory
  Stream<DynamicTest> saysWhatItNeedsAndWhenItIsReady() {
    return each(RenderedTest::saysWhatItNeeds);
  }

  private static void saysWhatItNeeds(JsonNode manifest) {
    boolean serves = Set.of("Deployment", "StatefulSet").contains(manifest.path("kind").asText());
    Chart.elements(Chart.pod(manifest).path("containers"))
        .forEach(
            container -> {
              assertThat(container.at("/resources/limits/memory").isMissingNode())
                  .as("memory limit of " + Chart.name(manifest))
                  .isFalse();
              assertThat(serves && !container.has("readinessProbe"))
                  .as("no readiness probe in " + Chart.name(manifest))
                  .isFalse();
            });
  }

  private static Stream<DynamicTest> each(Consumer<JsonNode> check) {
    return Chart.values().stream()
        .map(
            values ->
                DynamicTest.dynamicTest(
                    values.getFileName().toString(), () -> all(values).forEach(check)));
  }

  private static List<JsonNode> all(Path values) {
    List<JsonNode> manifests = Chart.read(Chart.template(values, Map.of()));
    assertThat(manifests).hasSizeGreaterThan(20);
    return manifests;
  }
}
