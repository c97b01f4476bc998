package com.motionmavericks.portal.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The backends as their users run them: a JVM of their own. */
final class Daemon implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path state;
  private final Path output;
  private final Process process;

  private Daemon(Path state, Path output, Process process) {
    this.state = state;
    this.output = output;
    this.process = process;
  }

  static Daemon launch(Path state, String... options) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Backends.class.getName(),
                "--state",
                state.toString()));
    words.addAll(List.of(options));
    Path output = state.resolveSibling("backends-" + System.nanoTime() + ".log");
    var process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new Daemon(state, output, process);
  }

  Daemon awaitReady() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException("it ended: " + said());
              }
              return said().contains("ready");
            });
    return this;
  }

  int awaitEnd() {
    return process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().exitValue();
  }

  /** As the kernel or an impatient person ends it: no goodbye. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  String said() {
    try {
      return Files.readString(output, UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode listing() throws IOException {
    return new ObjectMapper().readTree(state.resolve("backends.json").toFile());
  }

  Connection connect(String role, String database) throws IOException, SQLException {
    String url = "jdbc:postgresql://localhost:%d/%s".formatted(port("postgres"), database);
    return DriverManager.getConnection(url, role, "development");
  }

  int port(String server) throws IOException {
    return listing().path(server).path("port").asInt();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }
}
