package com.motionmavericks.portal.backends.postgres;

import com.motionmavericks.portal.backends.machine.StartRefused;
import com.motionmavericks.portal.backends.machine.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL that outlived the process which started it. */
final class Orphan {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // postmaster.pid is written a moment after the process begins.
  private static final Duration SAME_START = Duration.ofSeconds(10);

  private Orphan() {}

  /** Ends the server that still runs on these data, so that they can be taken over. */
  static void stop(Path data, Runnable politely) {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> server = server(pidFile);
    if (server.isEmpty()) {
      // After a reboot the pid may belong to anybody; PostgreSQL itself would believe the file.
      delete(pidFile);
      return;
    }
    politely.run();
    if (!Wait.forEnd(server.get(), PATIENCE)) {
      server.get().destroyForcibly();
      if (!Wait.forEnd(server.get(), PATIENCE)) {
        throw new StartRefused(
            "An old PostgreSQL (process %d) does not end: end it, then start again."
                .formatted(server.get().pid()));
      }
    }
  }

  /** The process the file names, where it is the server that wrote it. */
  static Optional<ProcessHandle> server(Path pidFile) {
    try {
      List<String> lines = Files.readAllLines(pidFile);
      if (lines.size() < 3) {
        return Optional.empty();
      }
      Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
          .filter(process -> startedAt(process, started));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant moment) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, moment).abs().compareTo(SAME_START) < 0)
        .orElse(false);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StartRefused("Cannot delete " + file + ": " + e.getMessage(), e);
    }
  }
}
