package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds through {@code workbench/stack/build.sh}, which explains itself on stderr. */
public final class Build {
  private Build() {}

  /** The modules that the suite runs from. */
  public static List<String> suite(List<String> services) {
    List<String> modules = new ArrayList<>(services.stream().map(s -> s + "-service").toList());
    modules.add("backends");
    return modules;
  }

  /** Builds those of the modules that are older than their sources. */
  public static void stale(Checkout checkout, List<String> modules) {
    script(checkout, modules);
  }

  /**
   * Notes that the modules were built by other means.
   *
   * @param begin before that build read a source
   */
  public static void note(Checkout checkout, List<String> modules, Instant begin) {
    Path stamps = checkout.state().resolve("build");
    try {
      Files.createDirectories(stamps);
      for (String module : modules) {
        Path stamp = Files.writeString(stamps.resolve(module), "");
        Files.setLastModifiedTime(stamp, FileTime.from(begin));
      }
    } catch (IOException e) {
      throw new Refusal("Cannot write to %s: %s".formatted(stamps, e.getMessage()), e);
    }
  }

  private static void script(Checkout checkout, List<String> arguments) {
    String script = checkout.root().resolve("workbench/stack/build.sh").toString();
    List<String> command = Stream.concat(Stream.of("sh", script), arguments.stream()).toList();
    if (Terminal.run(checkout, command) != 0) {
      throw Refusal.said();
    }
  }
}
