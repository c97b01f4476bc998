package com.motionmavericks.portal.backends.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs to its end. */
public final class Command {
  private Command() {}

  /**
   * How it ended.
   *
   * @param output stdout and stderr together
   */
  public record Outcome(int exit, String output) {
    public boolean succeeded() {
      return exit == 0;
    }

    /** The last non-blank line: where programs say what went wrong. */
    public String lastLine() {
      return output.strip().lines().reduce("(it said nothing)", (earlier, last) -> last);
    }
  }

  /**
   * Runs it. A program that cannot be started or overstays its time ends with exit 127 or 124, as
   * in a shell.
   */
  public static Outcome run(Duration atMost, List<String> words) {
    try {
      // A file, not a pipe: a server that the program leaves behind may keep a pipe open for ever.
      Path output = Files.createTempFile("portal-command", ".out");
      try {
        return run(atMost, words, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome run(Duration atMost, List<String> words, Path output) throws IOException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    // A developer's own PGPORT or PGDATA must not reach our server; messages are read in English.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage()));
    }
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String said = Files.readString(output, StandardCharsets.UTF_8);
      return new Outcome(ended ? process.exitValue() : 124, said);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new Outcome(124, "interrupted");
    }
  }
}
