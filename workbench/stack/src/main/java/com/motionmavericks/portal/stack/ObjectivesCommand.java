package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Examination;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./portal objectives}: alerts and page from what the journeys promise. */
@Command(
    name = "objectives",
    description = "Make the burn alerts and docs/slo.md anew from deploy/observability/slo.yaml.")
final class ObjectivesCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Checkout checkout = Checkout.here();
    return Examination.run(
        checkout, "objectives.ObjectivesGenerator", List.of(checkout.root().toString()));
  }
}
