package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
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

  /** Notes that the modules have just been built by other means. */
  public static void note(Checkout checkout, List<String> modules) {
    script(checkout, Stream.concat(Stream.of("--fresh-now"), modules.stream()).toList());
  }

  private static void script(Checkout checkout, List<String> arguments) {
    String script = checkout.root().resolve("workbench/stack/build.sh").toString();
    List<String> command = Stream.concat(Stream.of("sh", script), arguments.stream()).toList();
    if (Terminal.run(checkout, command) != 0) {
      throw Refusal.said();
    }
  }
}
