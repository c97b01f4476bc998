package com.motionmavericks.portal.backends;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.backends.redis.Resp;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
  @TempDir static Path folder;

  private final Path state = folder.resolve("state-" + System.nanoTime());

  @Test
  void aRestartKeepsDataAndPorts() throws Exception {
    // Given
    var first = Daemon.launch(state).awaitReady();
    write(first);
    var ports = first.listing();
    first.close();
    assertThat(state.resolve("backends.json")).doesNotExist();
    assertThat(listens(ports.path("postgres").path("port").asInt())).isFalse();
    assertThat(listens(ports.path("redis").path("port").asInt())).isFalse();

    // When
    try (var second = Daemon.launch(state).awaitReady()) {
      // Then
      assertKept(second);
      assertThat(second.port("postgres")).isEqualTo(ports.path("postgres").path("port").asInt());
      assertThat(second.port("redis")).isEqualTo(ports.path("redis").path("port").asInt());
      assertThat(second.listing().path("oidc")).isEqualTo(ports.path("oidc"));
    }
  }

  @Test
  void afterAKillTheNextStartTakesOverWhatWasLeftRunning() throws Exception {
    // Given
    var killed = Daemon.launch(state).awaitReady();
    write(killed);
    long orphan = killed.listing().path("postgres").path("pid").asLong();
    int port = killed.port("postgres");
    killed.kill();
    assertThat(listens(port)).as("PostgreSQL outlives the daemon").isTrue();

    // When: it insists on the port that the orphan still holds
    try (var next = Daemon.launch(state, "--port", "postgres=" + port).awaitReady()) {
      // Then
      assertKept(next);
      assertThat(next.listing().path("postgres").path("pid").asLong()).isNotEqualTo(orphan);
    }
  }

  @Test
  void aSecondStartFindsTheFirst() throws Exception {
    // Given
    try (var first = Daemon.launch(state).awaitReady()) {
      // When
      var second = Daemon.launch(state);

      // Then
      assertThat(second.awaitEnd()).isEqualTo(1);
      assertThat(second.said()).contains("run already", state.resolve("backends.json").toString());
      assertThat(first.listing().path("pid").asLong()).isPositive();
    }
  }

  @Test
  void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // When
      var daemon = Daemon.launch(state, "--port", "oidc=" + taken.getLocalPort());

      // Then
      assertThat(daemon.awaitEnd()).isEqualTo(1);
      assertThat(daemon.said().strip())
          .isEqualTo(
              "backends: Port %d (oidc) is taken: stop what listens there, or choose others with --port NAME=NUMBER."
                  .formatted(taken.getLocalPort()));
      assertThat(Files.exists(state.resolve("postgres/data"))).isFalse();
    }
  }

  private static void write(Daemon daemon) throws Exception {
    try (var connection = daemon.connect("projects", "projects");
        Statement statement = connection.createStatement();
        var redis = Resp.connect(daemon.port("redis"))) {
      statement.execute("CREATE TABLE reel AS SELECT 'kept' AS title");
      redis.ask("SELECT", "15");
      redis.ask("SET", "reel", "kept");
    }
  }

  private static void assertKept(Daemon daemon) throws Exception {
    try (var connection = daemon.connect("projects", "projects");
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT title FROM reel");
        var redis = Resp.connect(daemon.port("redis"))) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("kept");
      redis.ask("SELECT", "15");
      assertThat(redis.ask("GET", "reel")).containsExactly("kept");
    }
  }

  private static boolean listens(int port) {
    try (var connection = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
      return connection.isConnected();
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
