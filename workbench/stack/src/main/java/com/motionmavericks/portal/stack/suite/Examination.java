package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of {@code workbench/conformance}, built where it is stale. They are processes
 * of their own, so that the launcher starts without what they need.
 */
public final class Examination {
  private static final String PACKAGE = "com.motionmavericks.portal.conformance.";

  private Examination() {}

  /**
   * Runs one.
   *
   * @param program its class, below the module's package
   * @return its exit status
   */
  public static int run(Checkout checkout, String program, List<String> arguments) {
    Build.stale(checkout, List.of("conformance"));
    String target = checkout.root().resolve("workbench/conformance/target").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                checkout.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                target + "/*" + File.pathSeparator + target + "/lib/*",
                PACKAGE + program));
    command.addAll(arguments);
    return Terminal.run(checkout, command);
  }

  /** The address of the receiver that holds what the running suite exported. */
  public static String receiver(Checkout checkout) {
    return StackRecord.read(checkout)
        .filter(StackRecord::runs)
        .map(StackRecord::ports)
        .map(ports -> ports.url("otlp"))
        .orElseThrow(() -> new Refusal("The suite does not run here: start it with ./portal up."));
  }
}
