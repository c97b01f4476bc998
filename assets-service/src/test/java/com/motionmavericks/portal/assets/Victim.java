package com.motionmavericks.portal.assets;

import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.Backends;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The built service as a process of its own, to be killed. It has the database of development,
 * which no other test's replica works on.
 */
final class Victim {
  private static final Path ARTIFACT = Path.of("target", "quarkus-artifact.properties");
  private static final String DATABASE =
      "postgresql://localhost:%d/assets".formatted(Backends.postgresPort());

  private final Process process;
  private final int port;

  private Victim(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it, and waits until it serves.
   *
   * @param more settings beside those of the shared backends
   */
  static Victim start(Map<String, String> more) throws IOException {
    int port = free();
    List<String> command = new ArrayList<>(program());
    settings(port).forEach((name, value) -> command.add(1, "-D" + name + "=" + value));
    more.forEach((name, value) -> command.add(1, "-D" + name + "=" + value));
    File log = Path.of("target", "victim-" + port + ".log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    Victim victim = new Victim(process, port);
    await("the service, see " + log)
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(() -> RestAssured.get(victim.at("/assets")).statusCode() == 401);
    return victim;
  }

  /** A jar or a native program, whichever was built. */
  private static List<String> program() throws IOException {
    Properties artifact = new Properties();
    try (Reader file = Files.newBufferedReader(ARTIFACT)) {
      artifact.load(file);
    }
    String built = Path.of("target", artifact.getProperty("path")).toString();
    return artifact.getProperty("type").startsWith("native")
        ? List.of(built)
        : List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", built);
  }

  private static Map<String, String> settings(int port) {
    return Map.ofEntries(
        Map.entry("quarkus.profile", "local"),
        Map.entry("quarkus.http.port", "" + port),
        Map.entry("quarkus.management.port", "0"),
        Map.entry("quarkus.datasource.username", "assets"),
        Map.entry("quarkus.datasource.password", "development"),
        Map.entry("quarkus.datasource.reactive.url", DATABASE),
        Map.entry("quarkus.datasource.jdbc.url", "jdbc:" + DATABASE),
        Map.entry("quarkus.redis.hosts", "redis://localhost:%d/31".formatted(Backends.redisPort())),
        Map.entry("quarkus.oidc.auth-server-url", Backends.issuer().toString()),
        Map.entry("quarkus.oidc-client.auth-server-url", Backends.issuer().toString()),
        Map.entry("quarkus.otel.exporter.otlp.endpoint", Backends.traces().toString()),
        Map.entry("portal.mux.url", Backends.mux().toString()));
  }

  String at(String path) {
    return "http://localhost:" + port + path;
  }

  /** As {@code kill -9} does; returns when it is dead. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** JDBC's address of its database. */
  static String database() {
    return "jdbc:" + DATABASE + "?user=assets&password=development";
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }
}
