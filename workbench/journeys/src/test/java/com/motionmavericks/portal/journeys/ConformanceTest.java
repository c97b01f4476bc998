package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.conformance.Conformance;
import com.motionmavericks.portal.conformance.Finding;
import com.motionmavericks.portal.conformance.otlp.ReceivedTraces;
import com.motionmavericks.portal.conformance.registry.Registry;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all journeys: whatever the suite exported is as the registry declares it. */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 4)
class ConformanceTest {
  @Test
  void exportsNothingButWhatIsDeclared(Suite.Running suite) throws IOException {
    List<ExportTraceServiceRequest> exports =
        ReceivedTraces.read(URI.create(suite.ports().url("otlp")));

    List<Finding> findings =
        new Conformance(Registry.of(suite.checkout().root()))
            .check(exports).stream().distinct().toList();

    assertThat(exports).hasSizeGreaterThan(10);
    assertThat(findings).isEmpty();
  }
}
