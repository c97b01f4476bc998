package com.motionmavericks.portal.backends.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.motionmavericks.portal.backends.machine.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  private static final Set<PosixFilePermission> ENTER =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final int port =
      Objects.requireNonNull(Ports.choose(List.of("postgres"), Map.of(), Map.of()).get("postgres"));

  @TempDir static Path cache;

  /** Of all tests but one: what one leaves there the next starts with. */
  @TempDir static Path folder;

  /** Whoever runs it reads its programs there, which are unpacked once. */
  @BeforeAll
  static void letEverybodyIn() throws IOException {
    Files.setPosixFilePermissions(cache, ENTER);
  }

  @Test
  void eachServiceReachesItsOwnDatabaseAndNoOther() throws Exception {
    try (var server = PostgresServer.in(folder.resolve("home"), cache)) {
      // When
      server.start(port);

      // Then
      for (String name : Databases.names()) {
        try (Connection own = connect(name, name);
            Statement statement = own.createStatement()) {
          statement.execute("CREATE TABLE mine (id int)");
        }
        for (String other : Databases.names()) {
          if (!other.equals(name)) {
            assertThatThrownBy(() -> connect(name, other))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
          }
        }
      }
    }
  }

  @Test
  void dataSurviveAPowerCut() throws Exception {
    try (var server = PostgresServer.in(folder.resolve("home"), cache)) {
      server.start(port);
      try (Connection connection = connect("projects", "projects");
          Statement statement = connection.createStatement()) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
          try (var row = statement.executeQuery("SHOW " + setting)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).as(setting).isEqualTo("on");
          }
        }
      }
    }
  }

  @Test
  void rootRunsItAsNobodyWhereUserNamespacesAreBlocked() throws Exception {
    assumeTrue(
        Files.getAttribute(folder, "unix:uid").equals(0), "only root needs to be somebody else");
    // Given: a folder that everybody may enter
    Path open = Files.createTempDirectory("portal-nobody");
    Files.setPosixFilePermissions(open, ENTER);
    Path home = open.resolve("home");
    try (var server = PostgresServer.in(home, cache, Privileges.nobody())) {
      // When
      server.start(port);

      // Then
      assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().user()).contains("nobody");
      assertThat(Files.getAttribute(home.resolve("data"), "unix:uid")).isEqualTo(65534);
    } finally {
      com.motionmavericks.portal.backends.machine.Folders.delete(open);
    }
  }

  @Test
  void aPidFileThatNamesAStrangerIsNotBelieved() throws Exception {
    // Given: after a reboot the old server's pid is somebody else's
    Path home = folder.resolve("home");
    try (var server = PostgresServer.in(home, cache)) {
      server.start(port);
    }
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          home.resolve("data/postmaster.pid"), stranger.pid() + "\n" + home + "\n1790000000\n");

      // When
      try (var server = PostgresServer.in(home, cache)) {
        server.start(port);

        // Then
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroy();
    }
  }

  private Connection connect(String role, String database) throws SQLException {
    String url = "jdbc:postgresql://localhost:" + port + "/" + database;
    return DriverManager.getConnection(url, role, Databases.PASSWORD);
  }
}
