package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of Pod Security's level "restricted", and a root file system that nobody writes to. */
final class PodSecurity {
  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private PodSecurity() {}

  /** Nothing where there is no pod. */
  static void check(String name, JsonNode pod) {
    if (pod.isMissingNode()) {
      return;
    }
    for (String shared : Set.of("hostNetwork", "hostPID", "hostIPC")) {
      assertThat(pod.path(shared).asBoolean()).as(name + " " + shared).isFalse();
    }
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).as(name).isTrue();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).as(name).isPositive();
    assertThat(pod.at("/securityContext/seccompProfile/type").asText())
        .as(name)
        .isEqualTo("RuntimeDefault");
    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).as(name).isFalse();
    Chart.elements(pod.path("volumes"))
        .forEach(
            volume ->
                assertThat(volume.propertyStream().map(field -> field.getKey()))
                    .as(name)
                    .allMatch(key -> key.equals("name") || VOLUMES.contains(key)));
    Stream.concat(
            Chart.elements(pod.path("initContainers")), Chart.elements(pod.path("containers")))
        .forEach(container -> check(name, container, container.path("securityContext")));
  }

  private static void check(String name, JsonNode container, JsonNode security) {
    String who = name + " " + container.path("name").asText();
    assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).as(who).isFalse();
    assertThat(security.path("privileged").asBoolean()).as(who).isFalse();
    assertThat(security.path("readOnlyRootFilesystem").asBoolean()).as(who).isTrue();
    assertThat(Chart.elements(security.at("/capabilities/drop")).map(JsonNode::asText))
        .as(who)
        .containsExactly("ALL");
    assertThat(security.at("/capabilities/add").isMissingNode()).as(who).isTrue();
    Chart.elements(container.path("ports"))
        .forEach(port -> assertThat(port.has("hostPort")).as(who).isFalse());
  }
}
