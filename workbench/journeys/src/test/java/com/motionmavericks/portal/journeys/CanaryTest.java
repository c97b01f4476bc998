package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.stack.suite.Ports;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that anybody sent leaves the services: private values are planted through every entrance
 * and then looked for in the OTLP bytes, the logs and the metrics. Comes after the tests that judge
 * the stored traces, which would else meet a thousand odd ones.
 */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 2)
class CanaryTest {
  @Test
  void nothingThatAnybodySentLeaves(Suite.Running suite) {
    Canaries canaries = new Canaries();
    new Entrances(suite, canaries).plantAll();
    assertThat(canaries.planted()).hasSizeGreaterThan(1_000);
    Ports.SERVICES.forEach(service -> awaitLastSpan(suite, service));

    Sightings sightings = Sightings.of(suite);

    assertThat(sightings.places()).isEqualTo(1 + 2 * Ports.SERVICES.size());
    assertThat(sightings.of(canaries.planted())).isEmpty();
    assertThat(canaries.harmless().stream().filter(id -> !sightings.otlpHolds(id.toString())))
        .hasSizeLessThanOrEqualTo(canaries.harmless().size() / 100);
  }

  /** Spans leave in order: once a later request is stored, all before it are. */
  private static void awaitLastSpan(Suite.Running suite, String service) {
    Answer last = suite.portal().http().get(suite.portal().at(service, "/no-such-path"));
    Seen.trace(suite, last.traceId().orElseThrow(), stored -> !stored.spans().isEmpty());
  }
}
