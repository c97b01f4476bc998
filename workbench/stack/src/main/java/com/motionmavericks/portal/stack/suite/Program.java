package com.motionmavericks.portal.stack.suite;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of a workbench module, built where it is stale. It is a process of its own, so that the
 * launcher starts without what it needs.
 */
public final class Program {
  /** For what is over soon: it starts quickly, and needs no optimising compiler. */
  static final List<String> BRIEF = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private Program() {}

  /**
   * Runs it to its end.
   *
   * @param module below {@code workbench}
   * @param jvm options of its JVM
   * @param main its class
   * @return its exit status
   */
  public static int run(
      Checkout checkout, String module, List<String> jvm, String main, List<String> arguments) {
    Build.stale(checkout, List.of(module));
    String target =
        checkout.root().resolve("workbench").resolve(module).resolve("target").toString();
    List<String> command = new ArrayList<>(List.of(checkout.java()));
    command.addAll(jvm);
    // Protobuf reaches for it; without leave the JVM warns at each start.
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-cp", target + "/*" + File.pathSeparator + target + "/lib/*", main));
    command.addAll(arguments);
    return Terminal.run(checkout, command);
  }
}
