package com.motionmavericks.portal.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {
  private final Ports ports =
      Ports.choose(List.of("postgres=25432", "projects=28081", "otlp=24318"), Map.of());

  @Test
  void aServiceIsToldWhereEverythingIs() {
    assertThat(ServiceEnvironment.of("projects", ports, Map.of()))
        .containsEntry("QUARKUS_HTTP_PORT", "28081")
        .containsEntry("QUARKUS_MANAGEMENT_PORT", "28181")
        .containsEntry("QUARKUS_DATASOURCE_USERNAME", "projects")
        .containsEntry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:25432/projects")
        .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:24318")
        .containsEntry("QUARKUS_REST_CLIENT_MILESTONES_URL", "http://localhost:8082");
    assertThat(ServiceEnvironment.of("milestones", ports, Map.of()))
        .containsEntry("QUARKUS_REST_CLIENT_PROJECTS_URL", "http://localhost:28081");
  }

  @Test
  void aCollectorOfTheCallersGetsEverything() {
    Map<String, String> own =
        Map.of(
            "OTEL_EXPORTER_OTLP_ENDPOINT", "http://tempo:4318",
            "OTEL_EXPORTER_OTLP_HEADERS", "x-scope=demo");

    assertThat(ServiceEnvironment.of("assets", ports, own))
        .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://tempo:4318")
        .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_HEADERS", "x-scope=demo");
  }
}
