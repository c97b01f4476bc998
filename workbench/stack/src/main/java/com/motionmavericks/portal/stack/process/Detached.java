package com.motionmavericks.portal.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a process in a session of its own: Ctrl-C in a terminal goes to the whole group, and we
 * end our children ourselves, in order.
 */
public final class Detached {
  private Detached() {}

  /**
   * Starts it; its pid is the command's own.
   *
   * @param environment beside what this process has
   * @param log takes both outputs; the one of the last run is kept as {@code .1}
   */
  public static Process start(
      List<String> command, Map<String, String> environment, Path folder, Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      if (Files.exists(log)) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      var builder =
          new ProcessBuilder(Stream.of(prefix(), command).flatMap(List::stream).toList())
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new Refusal("Cannot start a process (log: " + log + "): " + e.getMessage(), e);
    }
  }

  /** The same for one that ends with this program, however that ends. */
  public static Process companion(
      List<String> command, Map<String, String> environment, Path folder, Path log) {
    Process process = start(command, environment, folder, log);
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end " + process.pid()));
    } catch (IllegalStateException ending) {
      process.destroy();
      throw new Refusal("Interrupted.", ending);
    }
    return process;
  }

  // Both replace themselves with the command, so that the pid is the command's. macOS has no
  // setsid, but perl.
  private static List<String> prefix() {
    if (isInstalled("setsid")) {
      return List.of("setsid");
    }
    return isInstalled("perl")
        ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec {$ARGV[0]} @ARGV;")
        : List.of();
  }

  /** Whether a program is on the PATH. */
  public static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
