package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.StackRecord;
import com.motionmavericks.portal.stack.suite.Terminal;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./portal score}: the Instrumentation Score, by {@code workbench/conformance}. */
@Command(
    name = "score",
    description = "Score what the services traced; exit 0 only when each has 100.")
final class ScoreCommand implements Callable<Integer> {
  private static final String MAIN = "com.motionmavericks.portal.conformance.score.Score";

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    Ports ports =
        StackRecord.read(checkout)
            .filter(StackRecord::runs)
            .map(StackRecord::ports)
            .orElseThrow(
                () -> new Refusal("The suite does not run here: start it with ./portal up."));
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
                MAIN,
                "--receiver",
                ports.url("otlp")));
    checkout
        .services()
        .forEach(service -> command.addAll(List.of("--service", service + "-service")));
    if (json) {
      command.add("--json");
    }
    return Terminal.run(checkout, command);
  }
}
