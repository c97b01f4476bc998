package com.motionmavericks.portal.backends.postgres;

import com.motionmavericks.portal.backends.machine.Command;
import com.motionmavericks.portal.backends.machine.Folders;
import com.motionmavericks.portal.backends.machine.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL of our own on loopback. Its data stay in the state folder; the server itself is a
 * process apart, which a killed parent leaves behind and the next start takes over.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path home;
  private final Binaries binaries;
  private final Privileges privileges;

  private PostgresServer(Path home, Binaries binaries, Privileges privileges) {
    this.home = home;
    this.binaries = binaries;
    this.privileges = privileges;
  }

  /**
   * Unpacks the binaries, and stops a server that was left running on this folder's data.
   *
   * @param home where its data and log lie
   * @param cache where unpacked binaries lie, shared between states
   */
  public static PostgresServer in(Path home, Path cache) {
    return in(home, cache, null);
  }

  static PostgresServer in(
      Path home, Path cache, @org.jspecify.annotations.Nullable Privileges privileges) {
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new StartRefused("Cannot create " + home + ": " + e.getMessage(), e);
    }
    var chosen = privileges == null ? Privileges.forFilesIn(home) : privileges;
    var server = new PostgresServer(home, Binaries.under(cache), chosen);
    Orphan.stop(server.data(), () -> server.stop("fast"));
    return server;
  }

  /**
   * Starts it on that port and creates what databases are missing.
   *
   * @throws StartRefused with the server's own last words
   */
  public void start(int port) {
    Folders.once(data(), this::initialise);
    configure(port);
    privileges.own(home);
    var outcome = pgCtl("start", "-w", "-t", "60", "-l", log().toString());
    if (!outcome.succeeded()) {
      throw new StartRefused("PostgreSQL does not start: " + lastWords(outcome));
    }
    try {
      Databases.ensure(port);
    } catch (SQLException e) {
      close();
      throw new StartRefused("PostgreSQL does not take the databases: " + e.getMessage(), e);
    }
  }

  /** The server's process id. */
  public long pid() {
    return Orphan.server(data().resolve("postmaster.pid"))
        .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"))
        .pid();
  }

  /** Ends it with a checkpoint; sessions are cut off. */
  @Override
  public void close() {
    if (!stop("fast")) {
      stop("immediate");
    }
  }

  private void initialise(Path work) throws IOException {
    privileges.own(work);
    Path password = Files.createTempFile(home, "password", null);
    Files.writeString(password, Databases.PASSWORD);
    privileges.own(home);
    try {
      var outcome =
          run(
              "initdb",
              List.of(
                  "--pgdata=" + work,
                  "--username=" + Databases.SUPERUSER,
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  // An empty database is quickly made again; a second of syncing it is not worth
                  // it.
                  "--no-sync",
                  "--encoding=UTF8",
                  // The same order of strings on every machine.
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8"));
      if (!outcome.succeeded()) {
        throw new StartRefused("PostgreSQL cannot create its data folder: " + outcome.lastLine());
      }
    } finally {
      Files.delete(password);
    }
  }

  private void configure(int port) {
    String settings =
        """
        # Written at each start.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 200
        shared_buffers = '64MB'
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%%m [%%p] %%u@%%d '
        """
            .formatted(port);
    try {
      Files.writeString(data().resolve("postgresql.conf"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean stop(String mode) {
    return pgCtl("stop", "-m", mode, "-w", "-t", "30").succeeded();
  }

  private Command.Outcome pgCtl(String verb, String... arguments) {
    var words = new ArrayList<>(List.of(verb, "-D", data().toString()));
    words.addAll(List.of(arguments));
    return run("pg_ctl", words);
  }

  private Command.Outcome run(String program, List<String> arguments) {
    return Command.run(PATIENCE, privileges.command(binaries.program(program), arguments));
  }

  private String lastWords(Command.Outcome outcome) {
    try {
      List<String> lines = Files.readAllLines(log());
      return lines.stream()
          .filter(line -> line.contains("FATAL") || line.contains("ERROR"))
          .reduce((earlier, last) -> last)
          .orElse(outcome.lastLine());
    } catch (IOException e) {
      return outcome.lastLine();
    }
  }

  private Path data() {
    return home.resolve("data").toAbsolutePath();
  }

  private Path log() {
    return home.resolve("log").toAbsolutePath();
  }
}
