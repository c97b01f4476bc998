package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.StackRecord;
import com.motionmavericks.portal.stack.suite.Terminal;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code ./portal smoke}: the journeys over HTTP, by {@code workbench/smoke}. */
@Command(
    name = "smoke",
    description = "Walk the journeys over HTTP and check each one's trace. [--json]")
final class SmokeCommand implements Callable<Integer> {
  private static final String MAIN = "com.motionmavericks.portal.smoke.Smoke";

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    Path module = checkout.root().resolve("workbench/smoke");
    if (!Files.isRegularFile(module.resolve("pom.xml"))) {
      throw new Refusal("This checkout has no workbench/smoke: take a newer one.");
    }
    Ports ports =
        StackRecord.read(checkout)
            .filter(StackRecord::runs)
            .map(StackRecord::ports)
            .orElseThrow(
                () -> new Refusal("The suite does not run here: start it with ./portal up."));
    Build.stale(checkout, List.of("smoke"));
    String target = module.resolve("target").toString();
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
