package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./portal status}: exit 0 only when everything is ready. */
@Command(name = "status", description = "Tell what runs where; exit 0 only when all is ready.")
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Override
  public Integer call() {
    Status status = Status.of(Checkout.here());
    System.out.print(json ? Json.pretty(status.asJson()) + "\n" : status.asText());
    return status.isReady() ? 0 : 1;
  }
}
