package com.motionmavericks.portal.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A process that we started, so that a later command finds exactly it. A pid alone may be anybody's
 * by then.
 *
 * @param name for people
 * @param command a part of its command line that only it has
 */
public record ProcessRecord(String name, long pid, Instant startedAt, String command) {
  /** The kernel counts from its boot, whose moment a clock that is set shifts. */
  private static final Duration SAME_START = Duration.ofSeconds(2);

  /** The record of a process that runs now. */
  public static ProcessRecord of(String name, ProcessHandle process, String command) {
    Instant started = process.info().startInstant().orElseGet(Instant::now);
    return new ProcessRecord(name, process.pid(), started.truncatedTo(ChronoUnit.MILLIS), command);
  }

  /** The process, where it still runs and is the recorded one. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> isIt(process.info()));
  }

  /** Whether it still runs. */
  public boolean runs() {
    return find().isPresent();
  }

  // A zombie has no command line, and a process that is becoming a program has none for a moment.
  // What a system does not tell of another user's process speaks neither for nor against it.
  boolean isIt(ProcessHandle.Info info) {
    boolean started =
        info.startInstant()
            .map(start -> Duration.between(start, startedAt).abs().compareTo(SAME_START) <= 0)
            .orElse(false);
    boolean same =
        info.commandLine().map(line -> line.contains(command)).orElseGet(() -> !isZombie());
    return started && same;
  }

  /** Where Linux tells a process's state; other systems have no such file. */
  private Path stat() {
    return Path.of("/proc", Long.toString(pid), "stat");
  }

  private boolean isZombie() {
    try {
      // The state follows the program's name, which may hold anything but is in parentheses.
      String stat = Files.readString(stat());
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }
}
