package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.conformance.otlp.ReceivedTraces;
import com.motionmavericks.portal.stack.suite.Ports;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the journeys: every service says who it is, and where it runs. */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 4)
class ResourceTest {
  @Test
  void tellsWhoExportsAndWhere(Suite.Running suite) throws IOException {
    List<Map<String, String>> resources =
        ReceivedTraces.read(URI.create(suite.ports().url("otlp"))).stream()
            .flatMap(request -> request.getResourceSpansList().stream())
            .map(ResourceTest::attributes)
            .distinct()
            .toList();

    assertThat(resources)
        .extracting(resource -> resource.get("service.name"))
        .containsExactlyInAnyOrderElementsOf(
            Ports.SERVICES.stream().map(name -> name + "-service").toList());
    assertThat(resources)
        .extracting(resource -> resource.get("service.instance.id"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(resources)
        .allSatisfy(
            resource ->
                assertThat(resource)
                    .containsEntry("service.namespace", "motion-mavericks-portal")
                    .containsEntry("deployment.environment.name", "local")
                    .containsEntry("k8s.pod.name", "journeys-0")
                    .containsEntry("k8s.namespace.name", "journeys")
                    .containsKeys("service.version", "k8s.pod.uid"));
  }

  private static Map<String, String> attributes(ResourceSpans spans) {
    return spans.getResource().getAttributesList().stream()
        .collect(Collectors.toMap(KeyValue::getKey, pair -> pair.getValue().getStringValue()));
  }
}
