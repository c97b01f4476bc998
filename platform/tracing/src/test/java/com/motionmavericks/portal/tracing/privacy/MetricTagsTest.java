package com.motionmavericks.portal.tracing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTagsTest {
  @ParameterizedTest
  @CsvSource({
    "http.server.requests, /projects/{id},         /projects/{id}",
    "http.client.requests, /video/v1/uploads,      /video/v1/uploads",
    "http.server.requests, NOT_FOUND,              NOT_FOUND",
    "http.server.requests, /projects/Canary,       UNKNOWN",
    "http.server.requests, /s/canary1,             UNKNOWN",
    "http.server.requests, /a%20b,                 UNKNOWN",
    "jvm.memory.used,      /projects/Canary,       /projects/Canary",
  })
  void showsRoutesOnly(String meter, String uri, String shown) {
    Meter.Id id = new Meter.Id(meter, Tags.of("uri", uri), null, null, Meter.Type.TIMER);

    assertThat(new MetricTags().map(id).getTag("uri")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"PATCH, PATCH", "CANARY, OTHER"})
  void showsKnownMethodsOnly(String method, String shown) {
    Meter.Id id =
        new Meter.Id(
            "http.server.requests", Tags.of("method", method), null, null, Meter.Type.TIMER);

    assertThat(new MetricTags().map(id).getTag("method")).isEqualTo(shown);
  }
}
