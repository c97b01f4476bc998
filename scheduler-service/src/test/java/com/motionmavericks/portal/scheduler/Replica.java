package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.testkit.Backends;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A process of the built service, which ticks each second. */
final class Replica implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  private final Process process;

  /**
   * Starts it.
   *
   * @param sharelinks where it believes its neighbour to be
   */
  Replica(String name, String sharelinks) {
    String database = "localhost:" + Backends.postgresPort() + "/scheduler_test";
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/replica-" + name + ".log"));
    builder
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "local"),
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "0"),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", "scheduler_test"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", "development"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + database),
                Map.entry("QUARKUS_REDIS_HOSTS", "redis://localhost:" + Backends.redisPort()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", Backends.issuer().toString()),
                Map.entry("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", Backends.issuer().toString()),
                Map.entry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", Backends.traces().toString()),
                Map.entry("QUARKUS_REST_CLIENT_SHARELINKS_URL", sharelinks),
                Map.entry("PORTAL_SCHEDULER_SHARE_TOKEN_CLEANUP_CRON", "* * * * * ?"),
                Map.entry("PORTAL_SCHEDULER_SHARE_TOKEN_CLEANUP_TIME_LIMIT", "2s"),
                Map.entry("PORTAL_SCHEDULER_ASSET_UPLOAD_SWEEP_CRON", "off"),
                Map.entry("PORTAL_SCHEDULER_SHARE_LINK_EXPIRY_REMINDER_CRON", "off")));
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
