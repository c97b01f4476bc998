package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./portal conformance}: exports against declarations. */
@Command(
    name = "conformance",
    description =
        "Hold what the suite exported against what is declared; exit 0 only when it fits.")
final class ConformanceCommand implements Callable<Integer> {
  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    List<String> arguments =
        new ArrayList<>(List.of(checkout.root().toString(), Examination.receiver(checkout)));
    if (json) {
      arguments.add("--json");
    }
    return Examination.run(checkout, "ConformanceCheck", arguments);
  }
}
