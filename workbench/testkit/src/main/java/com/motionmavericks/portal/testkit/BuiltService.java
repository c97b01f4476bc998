package com.motionmavericks.portal.testkit;

import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.ports.FreePorts;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The built service as a process of its own, on the shared backends: one of several replicas, or
 * one to be killed.
 */
public final class BuiltService implements AutoCloseable {
  private static final Path ARTIFACT = Path.of("target", "quarkus-artifact.properties");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final int port;

  private BuiltService(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it under the profile {@code local}, and waits until it serves.
   *
   * @param database its name, which is its user's too
   * @param redis the number of the Redis database
   * @param more settings beside those of the backends; they win
   */
  public static BuiltService start(String database, int redis, Map<String, String> more) {
    return replicas(database, redis, List.of(more)).getFirst();
  }

  /**
   * Starts several at once, and waits until all serve.
   *
   * @param database its name, which is its user's too
   * @param redis the number of the Redis database
   * @param more of each its settings beside those of the backends; they win
   */
  public static List<BuiltService> replicas(
      String database, int redis, List<Map<String, String>> more) {
    List<BuiltService> launched =
        more.stream().map(settings -> launch(database, redis, settings)).toList();
    try {
      launched.forEach(BuiltService::awaitServing);
    } catch (ConditionTimeoutException notServing) {
      launched.forEach(BuiltService::kill);
      throw notServing;
    }
    return launched;
  }

  private static BuiltService launch(String database, int redis, Map<String, String> more) {
    try {
      int port = FreePorts.next();
      Map<String, String> settings = settings(port, FreePorts.next(), database, redis);
      settings.putAll(more);
      List<String> command = new ArrayList<>(program());
      settings.forEach((name, value) -> command.add(1, "-D" + name + "=" + value));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log(port).toFile())
              .start();
      return new BuiltService(process, port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void awaitServing() {
    await("the service, see " + log(port))
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> RestAssured.get(at("/unknown")).statusCode() == 404);
  }

  private static Path log(int port) {
    return Path.of("target", "built-service-" + port + ".log");
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
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            built);
  }

  private static Map<String, String> settings(
      int port, int management, String database, int redis) {
    String address = "postgresql://localhost:%d/%s".formatted(Backends.postgresPort(), database);
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("quarkus.profile", "local"),
            Map.entry("quarkus.http.port", "" + port),
            Map.entry("quarkus.management.port", "" + management),
            Map.entry("quarkus.datasource.username", database),
            Map.entry("quarkus.datasource.password", "development"),
            Map.entry("quarkus.datasource.reactive.url", address),
            Map.entry("quarkus.datasource.jdbc.url", "jdbc:" + address),
            Map.entry(
                "quarkus.redis.hosts",
                "redis://localhost:%d/%d".formatted(Backends.redisPort(), redis)),
            Map.entry("quarkus.oidc.auth-server-url", Backends.issuer().toString()),
            Map.entry("quarkus.oidc-client.auth-server-url", Backends.issuer().toString()),
            Map.entry("quarkus.otel.exporter.otlp.endpoint", Backends.traces().toString())));
  }

  /** The address of a path. */
  public String at(String path) {
    return "http://localhost:" + port + path;
  }

  /** As {@code kill -9} does; returns when it is dead. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Ends it as Kubernetes does; fails where it does not end in time. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    } finally {
      process.destroyForcibly();
    }
  }
}
