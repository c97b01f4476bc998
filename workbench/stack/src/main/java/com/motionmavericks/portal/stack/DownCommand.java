package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Leftovers;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code ./portal down}: stops what this checkout started, and nothing else. */
@Command(name = "down", description = "Stop the suite, and the backends of dev mode and tests.")
final class DownCommand implements Runnable {
  @Override
  public void run() {
    Checkout checkout = Checkout.here();
    List<String> ended = new ArrayList<>(Leftovers.down(checkout));
    if (Leftovers.endDevBackends(checkout)) {
      ended.add("dev backends");
    }
    System.out.println(
        ended.isEmpty() ? "nothing was running" : "stopped " + String.join(", ", ended));
  }
}
