package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Journeys;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.StackRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code ./portal smoke}: the journeys over HTTP, by {@code workbench/smoke}. */
@Command(
    name = "smoke",
    description =
        "Walk the journeys over HTTP and check each one's trace. [--json] [--mode deployed]")
final class SmokeCommand implements Callable<Integer> {
  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    if (options.contains("deployed") || options.contains("--mode=deployed")) {
      return Journeys.walkElsewhere(checkout, options);
    }
    Ports ports =
        StackRecord.read(checkout)
            .filter(StackRecord::runs)
            .map(StackRecord::ports)
            .orElseThrow(
                () -> new Refusal("The suite does not run here: start it with ./portal up."));
    return Journeys.walk(checkout, ports, options);
  }
}
