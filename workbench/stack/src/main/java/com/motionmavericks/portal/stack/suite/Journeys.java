package com.motionmavericks.portal.stack.suite;

import java.io.File;
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
    Build.stale(checkout, List.of("smoke"));
    String target = checkout.root().resolve("workbench/smoke/target").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                checkout.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                target + "/*" + File.pathSeparator + target + "/lib/*",
                MAIN));
    addresses(ports).forEach(address -> command.addAll(List.of("--address", address)));
    command.addAll(options);
    return Terminal.run(checkout, command);
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
