package com.motionmavericks.portal.stack.suite;

import java.util.ArrayList;
import java.util.List;

/** Walks the journeys of {@code workbench/smoke} over a running suite. */
public final class Journeys {
  private static final String MAIN = "com.motionmavericks.portal.smoke.Smoke";

  private Journeys() {}

  /**
   * Walks them all.
   *
   * @param options as {@code ./portal smoke} takes them
   * @return 0 where each left its whole trace
   */
  public static int walk(Checkout checkout, Ports ports, List<String> options) {
    List<String> arguments = new ArrayList<>();
    addresses(ports).forEach(address -> arguments.addAll(List.of("--address", address)));
    arguments.addAll(options);
    return Program.run(checkout, "smoke", Program.BRIEF, MAIN, arguments);
  }

  /**
   * Walks them over a suite that runs somewhere else.
   *
   * @param options as the program takes them; its secrets come by the environment
   * @return 0 where each that was walked left its whole trace
   */
  public static int walkElsewhere(Checkout checkout, List<String> options) {
    return Program.run(checkout, "smoke", Program.BRIEF, MAIN, options);
  }

  private static List<String> addresses(Ports ports) {
    List<String> addresses = new ArrayList<>();
    Ports.SERVICES.forEach(name -> addresses.add(name + "=" + ports.url(name)));
    addresses.add("oidc=" + ports.issuer());
    addresses.add("mux=" + ports.url("mux"));
    addresses.add("resend=" + ports.url("resend"));
    addresses.add("traces=" + ports.url("otlp"));
    return addresses;
  }
}
