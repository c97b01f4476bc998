package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.stack.suite.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that anybody sent leaves the services: private values are planted through every entrance
 * and then looked for in the OTLP bytes, the logs and the metrics. Comes after the tests that judge
 * the stored traces, which would else meet a thousand odd ones.
 */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 3)
class CanaryTest {
  @Test
  void nothingThatAnybodySentLeaves(Suite.Running suite) {
    Canaries canaries = new Canaries();
    Set<Integer> statuses = new Entrances(suite, canaries).plantAll();
    assertThat(statuses).contains(200, 201, 400, 401, 404, 405, 409, 415);
    assertThat(canaries.planted()).hasSizeGreaterThan(1_000);
    awaitLogged(suite, "notifications", "was not handled");
    Ports.SERVICES.forEach(service -> awaitLastSpan(suite, service));

    Sightings sightings = Sightings.of(suite);

    assertThat(sightings.of(canaries.planted())).isEmpty();
    assertThat(canaries.harmless().stream().filter(id -> !sightings.otlpHolds(id.toString())))
        .hasSizeLessThanOrEqualTo(canaries.harmless().size() / 100);
  }

  /** Spans leave in order: once a later request is stored, all before it are. */
  private static void awaitLastSpan(Suite.Running suite, String service) {
    Answer last = suite.portal().http().get(suite.portal().at(service, "/no-such-path"));
    Seen.trace(suite, last.traceId().orElseThrow(), stored -> !stored.spans().isEmpty());
  }

  /** The events that were planted are heard in their own time. */
  private static void awaitLogged(Suite.Running suite, String service, String text) {
    Path log = suite.checkout().logs().resolve(service + ".log");
    Seen.soon(service + " to log: " + text).until(() -> Files.readString(log).contains(text));
  }
}
