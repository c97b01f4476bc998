package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the chart renders, committed: a review sees what a change of a template does. {@code
 * -Dgolden=write} writes it anew.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> rendersWhatIsCommitted() {
    return Stream.of("minimal", "trial", "neon-upstash")
        .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
  }

  private static void compare(String name) throws IOException {
    String rendered = withoutFiles(Chart.template(Chart.ci(name), Map.of()));
    Path file = GOLDEN.resolve(name + ".yaml");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(file));
  }

  /** The files of collector, Tempo and Grafana stand elsewhere, {@link SettingsTest} compares. */
  private static String withoutFiles(String rendered) throws IOException {
    String shown = rendered.replace(Chart.SHOWN_HOOK, "helm.sh/hook");
    try (Stream<Path> files =
        Files.walk(Chart.FOLDER.resolve("files"), FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        shown = shown.replace(Files.readString(file).indent(4).stripTrailing(), "    …");
      }
    }
    return shown.replaceAll("(checksum/configuration): [0-9a-f]{64}", "$1: …");
  }
}
