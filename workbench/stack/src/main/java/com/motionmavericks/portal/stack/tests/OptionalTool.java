package com.motionmavericks.portal.stack.tests;

import com.motionmavericks.portal.stack.process.Detached;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program without which the tests prove less.
 *
 * @param without what is not proved then
 */
public record OptionalTool(String program, String without) {
  private static final List<OptionalTool> ALL =
      List.of(
          new OptionalTool(
              "native-image", "the services' artifacts were tested on the JVM, not as native ones"),
          new OptionalTool("promtool", "the alerts were read, and not tried on series"),
          new OptionalTool("go", "the dashboards were not held against Grafana's own types"),
          new OptionalTool("chromium", "the pages of share links were not opened in a browser"),
          new OptionalTool(
              "npm", "Mux' and Resend's own clients for Node were not tried on their stand-ins"));

  /** Those that this machine lacks. */
  public static List<OptionalTool> missing() {
    return ALL.stream().filter(tool -> !tool.isThere()).toList();
  }

  private boolean isThere() {
    return Detached.isInstalled(program)
        || Stream.of("GRAALVM_HOME", "JAVA_HOME")
            .map(System.getenv()::get)
            .anyMatch(home -> home != null && Files.isExecutable(Path.of(home, "bin", program)));
  }
}
