package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Migrations run before the service, as another role, past the pooler; services never migrate. */
class MigrationsTest {
  @Test
  void areHooksBeforeAnInstallationAndAnUpgrade() {
    List<JsonNode> jobs = Chart.manifests(Chart.ci("minimal"), "Job");
    assertThat(jobs).hasSize(6);
    assertThat(jobs)
        .allSatisfy(
            job -> {
              assertThat(job.at("/metadata/annotations/" + Chart.SHOWN_HOOK).asText())
                  .isEqualTo("pre-install,pre-upgrade");
              JsonNode container = Chart.pod(job).at("/containers/0");
              assertThat(variable(container, "QUARKUS_INIT_AND_EXIT")).isEqualTo("true");
              assertThat(variable(container, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("true");
              assertThat(lastSecret(container)).endsWith("-migrations");
            });
  }

  @Test
  void goPastThePooler() {
    JsonNode job = Chart.manifests(Chart.ci("neon-upstash"), "Job").getFirst();
    assertThat(variable(Chart.pod(job).at("/containers/0"), "QUARKUS_DATASOURCE_JDBC_URL"))
        .contains("//ep-x.ap-southeast-2")
        .endsWith("sslmode=verify-full");
    JsonNode service = Chart.manifests(Chart.ci("neon-upstash"), "ConfigMap").getFirst();
    assertThat(service.at("/data/QUARKUS_DATASOURCE_REACTIVE_URL").asText())
        .contains("//ep-x-pooler.ap-southeast-2");
    assertThat(
            service.at("/data/QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_USE_LAYER_7_PROXY").asText())
        .isEqualTo("true");
  }

  /** There the database is made by the same release, so that a hook would come too early. */
  @Test
  void runInThePodWhereTheDatabaseIsForTrying() {
    assertThat(Chart.manifests(Chart.ci("trial"), "Job")).isEmpty();
    List<JsonNode> deployments =
        Chart.manifests(Chart.ci("trial"), "Deployment").stream()
            .filter(deployment -> !Chart.name(deployment).matches(".*-(gateway|grafana)"))
            .toList();
    assertThat(deployments).hasSize(6);
    assertThat(deployments)
        .allSatisfy(
            deployment ->
                assertThat(lastSecret(Chart.pod(deployment).at("/initContainers/0")))
                    .endsWith("-migrations"));
  }

  @Test
  void areNoneOfAServicesBusiness() {
    for (JsonNode map : Chart.manifests(Chart.ci("everything"), "ConfigMap")) {
      assertThat(map.path("data").has("QUARKUS_FLYWAY_MIGRATE_AT_START"))
          .as(Chart.name(map))
          .isFalse();
    }
    for (JsonNode deployment : Chart.manifests(Chart.ci("everything"), "Deployment")) {
      JsonNode container = Chart.pod(deployment).at("/containers/0");
      assertThat(variable(container, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEmpty();
      assertThat(container.path("envFrom").toString()).doesNotContain("-migrations");
    }
  }

  private static String variable(JsonNode container, String name) {
    return Chart.elements(container.path("env"))
        .filter(variable -> variable.path("name").asText().equals(name))
        .map(variable -> variable.path("value").asText())
        .findFirst()
        .orElse("");
  }

  /** Whose variables win. */
  private static String lastSecret(JsonNode container) {
    JsonNode from = container.path("envFrom");
    return from.path(from.size() - 1).at("/secretRef/name").asText();
  }
}
