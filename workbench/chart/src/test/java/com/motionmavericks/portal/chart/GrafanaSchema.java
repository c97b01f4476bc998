package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Grafana's own types of a dashboard, which it publishes for Go. Go is optional, and so is a
 * network that has the module: {@code ./portal test} says loudly where Go is missing.
 */
final class GrafanaSchema {
  private static final Path SOURCES = Path.of("src/test/grafana-schema");
  private static final Path CHECK = Path.of("target/grafana-schema").toAbsolutePath();

  private GrafanaSchema() {}

  /** Whether it can be had. */
  static boolean isThere() {
    try {
      return run(List.of("go", "mod", "download")).status() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** What is wrong with a dashboard; nothing where all is well. */
  static String faults(Path dashboard) throws IOException {
    Ended build = run(List.of("go", "build", "-o", CHECK.toString(), "."));
    assertThat(build.status()).as(build.said()).isZero();
    Ended check = run(List.of(CHECK.toString(), dashboard.toAbsolutePath().toString()));
    assertThat(check.status()).as(check.said()).isLessThanOrEqualTo(1);
    return check.said();
  }

  private record Ended(int status, String said) {}

  private static Ended run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(SOURCES.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.onExit().join().exitValue(), said);
  }
}
