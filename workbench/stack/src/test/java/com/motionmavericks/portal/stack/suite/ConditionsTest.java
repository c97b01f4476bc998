package com.motionmavericks.portal.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static final Path IMAGE = Path.of("../../deploy/images/java.args");

  /** They need a container around them. */
  private static final List<String> IN_A_POD =
      List.of("-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError");

  @Test
  void whatIsMeasuredRunsAsItsImage() throws IOException {
    List<String> image =
        Files.readAllLines(IMAGE).stream()
            .filter(line -> line.startsWith("-") && !line.equals("-jar"))
            .filter(line -> !IN_A_POD.contains(line))
            .toList();
    assertThat(image).isNotEmpty();
    assertThat(Conditions.measured(Map.of()).jvm()).containsAll(image);
  }
}
