package com.motionmavericks.portal.backends.redis;

import com.motionmavericks.portal.backends.machine.Command;
import com.motionmavericks.portal.backends.machine.StartRefused;
import com.motionmavericks.portal.backends.machine.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A Redis of our own on loopback, with an append-only file in the state folder. */
public final class RedisServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path home;
  private final String executable;

  private RedisServer(Path home, String executable) {
    this.home = home;
    this.executable = executable;
  }

  /** Finds the executable, and stops a server that was left running on this folder's data. */
  public static RedisServer in(Path home, Path cache) {
    try {
      Files.createDirectories(home);
      var server = new RedisServer(home.toRealPath(), Executable.find(cache));
      server.close();
      return server;
    } catch (IOException e) {
      throw new StartRefused("Cannot create " + home + ": " + e.getMessage(), e);
    }
  }

  /**
   * Starts it on that port.
   *
   * @throws StartRefused with the server's own last words
   */
  public void start(int port) {
    String settings =
        """
        # Written at each start.
        bind 127.0.0.1
        port %d
        daemonize yes
        databases 32
        appendonly yes
        dir "%s"
        pidfile "%s"
        logfile "%s"
        """
            .formatted(port, home, home.resolve("redis.pid"), home.resolve("log"));
    try {
      Files.writeString(configuration(), settings);
    } catch (IOException e) {
      throw new StartRefused("Cannot write " + configuration() + ": " + e.getMessage(), e);
    }
    var outcome = Command.run(PATIENCE, List.of(executable, configuration().toString()));
    if (!outcome.succeeded()) {
      throw new StartRefused("Redis does not start: " + outcome.lastLine());
    }
    if (!Wait.until(PATIENCE, () -> ours(port).isPresent() && loaded(port))) {
      throw new StartRefused("Redis does not answer: see " + home.resolve("log"));
    }
  }

  /** The server's process id. */
  public long pid() {
    return configuredPort().stream()
        .mapToObj(this::ours)
        .flatMapToLong(OptionalLong::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Redis does not run"));
  }

  /** Ends it once all is on the disk; nothing to do where it does not run. */
  @Override
  public void close() {
    configuredPort()
        .ifPresent(
            port ->
                ours(port)
                    .ifPresent(
                        pid -> {
                          shutDown(port);
                          ProcessHandle.of(pid).ifPresent(RedisServer::awaitEnd);
                        }));
  }

  private static void awaitEnd(ProcessHandle server) {
    if (!Wait.forEnd(server, PATIENCE)) {
      throw new StartRefused(
          "Redis (process %d) does not end: end it, then start again.".formatted(server.pid()));
    }
  }

  /** The process that serves this folder on that port; a stranger there is not ours. */
  private OptionalLong ours(int port) {
    try (var connection = Resp.connect(port)) {
      List<String> folder = connection.ask("CONFIG", "GET", "dir");
      if (folder.size() != 2 || !Path.of(folder.get(1)).equals(home)) {
        return OptionalLong.empty();
      }
      return connection.ask("INFO", "server").stream()
          .flatMap(String::lines)
          .filter(line -> line.startsWith("process_id:"))
          .mapToLong(line -> Long.parseLong(line.substring("process_id:".length()).strip()))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** It answers from the start, but with errors while it still reads its file. */
  private static boolean loaded(int port) {
    try (var connection = Resp.connect(port)) {
      return connection.ask("PING").equals(List.of("PONG"));
    } catch (IOException e) {
      return false;
    }
  }

  private static void shutDown(int port) {
    try (var connection = Resp.connect(port)) {
      connection.ask("SHUTDOWN");
    } catch (IOException e) {
      // It says yes by hanging up.
      return;
    }
  }

  private OptionalInt configuredPort() {
    try {
      return Files.readAllLines(configuration()).stream()
          .filter(line -> line.startsWith("port "))
          .mapToInt(line -> Integer.parseInt(line.substring("port ".length())))
          .findFirst();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  private Path configuration() {
    return home.resolve("redis.conf");
  }
}
