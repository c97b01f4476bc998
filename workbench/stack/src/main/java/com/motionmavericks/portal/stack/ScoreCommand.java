package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Examination;
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
  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    List<String> arguments = new ArrayList<>(List.of("--receiver", Examination.receiver(checkout)));
    checkout
        .services()
        .forEach(service -> arguments.addAll(List.of("--service", service + "-service")));
    if (json) {
      arguments.add("--json");
    }
    return Examination.run(checkout, "score.Score", arguments);
  }
}
