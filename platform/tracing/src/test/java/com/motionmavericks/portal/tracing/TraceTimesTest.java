package com.motionmavericks.portal.tracing;

import static com.motionmavericks.portal.tracing.TraceTimes.DECISION_WAIT;
import static com.motionmavericks.portal.tracing.TraceTimes.EXPORT;
import static com.motionmavericks.portal.tracing.TraceTimes.JOIN_WINDOW;
import static com.motionmavericks.portal.tracing.TraceTimes.LONGEST_ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The constants that must agree, and the settings of all modules that must agree with them. */
class TraceTimesTest {
  private static final Duration MARGIN = Duration.ofSeconds(10);
  private static final String CLIENTS = "quarkus.rest-client.";
  private static final Path HOUSE = Path.of("../..");

  @Test
  void decideOnlyWhenTheLastSpanIsThere() {
    assertThat(DECISION_WAIT)
        .isEqualTo(JOIN_WINDOW.plus(LONGEST_ATTEMPT).plus(EXPORT).plus(MARGIN));
  }

  @Test
  void areWhatTheCollectorWaits() throws IOException {
    String sampler = Files.readString(HOUSE.resolve("deploy/observability/collector/sampler.yaml"));
    assertThat(sampler)
        .contains("decision_wait: ${env:DECISION_WAIT:-%ds}".formatted(DECISION_WAIT.toSeconds()));
  }

  @Test
  void boundEveryCallThatAServiceMakes() throws IOException {
    Properties api =
        properties(
            HOUSE.resolve(
                "platform/api/src/main/resources/META-INF/microprofile-config.properties"));
    Duration connect = millis(api, CLIENTS + "connect-timeout");
    assertThat(connect.plus(millis(api, CLIENTS + "read-timeout")))
        .isLessThanOrEqualTo(LONGEST_ATTEMPT);

    List<Path> services = services();
    assertThat(services).hasSizeGreaterThanOrEqualTo(6);
    for (Path service : services) {
      Properties own = properties(service);
      for (String key : own.stringPropertyNames()) {
        if (key.contains(CLIENTS) && key.endsWith("-timeout")) {
          assertThat(connect.plus(millis(own, key)))
              .as("%s in %s", key, service)
              .isLessThanOrEqualTo(LONGEST_ATTEMPT);
        }
      }
    }
  }

  private static List<Path> services() throws IOException {
    try (Stream<Path> modules = Files.list(HOUSE)) {
      return modules
          .filter(module -> module.getFileName().toString().endsWith("-service"))
          .map(module -> module.resolve("src/main/resources/application.properties"))
          .toList();
    }
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Duration millis(Properties properties, String key) {
    return Duration.ofMillis(Long.parseLong(properties.getProperty(key)));
  }
}
