package com.motionmavericks.portal.devservices;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The daemon of {@code workbench/backends}: built, and started so that it outlives its starter. */
final class DaemonProcess {
  private static final String MAIN = "com.motionmavericks.portal.backends.Backends";

  private final ProjectRoot root;

  DaemonProcess(ProjectRoot root) {
    this.root = root;
  }

  static boolean isDaemon(String commandLine) {
    return commandLine.contains(MAIN);
  }

  Process launch() throws IOException {
    new BackendsBuild(root).upToDate();
    Path classpath = copyOfClasspath();
    // With both compilers: to sign a token takes the first one eight times as long.
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            classpath.resolve("*").toString(),
            MAIN,
            "--state",
            root.state().toString());
    return new ProcessBuilder(detached(java))
        .directory(root.folder().toFile())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  Path log() {
    return root.state().resolve("backends.log");
  }

  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  // Ctrl-C in a terminal goes to the whole process group: the daemon needs one of its own. macOS
  // has no setsid, but a shell with job control gives each job a group.
  private static List<String> detached(List<String> command) {
    boolean setsid =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
    List<String> prefix =
        setsid ? List.of("setsid") : List.of("bash", "-c", "set -m; \"$@\" & wait", "backends");
    return Stream.of(prefix, command).flatMap(List::stream).toList();
  }

  // A build while it runs would pull the jars from under it.
  private Path copyOfClasspath() throws IOException {
    Path copy = Files.createDirectories(root.state().resolve("classpath"));
    try (Stream<Path> old = Files.list(copy)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (Path jar : new BackendsBuild(root).jars()) {
      Files.copy(jar, copy.resolve(jar.getFileName()));
    }
    return copy;
  }
}
