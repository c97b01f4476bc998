package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.stack.process.Refusal;
import java.util.List;

/** Runs the programs of {@code workbench/conformance}. */
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
    return Program.run(checkout, "conformance", Program.BRIEF, PACKAGE + program, arguments);
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
