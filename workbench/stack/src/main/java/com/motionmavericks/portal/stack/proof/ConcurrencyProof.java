package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.concurrency.Concurrency;
import com.motionmavericks.portal.stack.concurrency.Size;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.StackRecord;

/** Five hundred at once for a minute: no span and no log line in a stranger's trace. */
public final class ConcurrencyProof implements Proof {
  private static final int SHOWN = 25;

  @Override
  public String name() {
    return "concurrency";
  }

  @Override
  public String description() {
    return "500 mixed requests at once for a minute leave no orphan, no span and no log line in a"
        + " stranger's trace (the suite must be up)";
  }

  @Override
  public boolean run(Checkout checkout) {
    Ports ports =
        StackRecord.read(checkout)
            .filter(StackRecord::runs)
            .map(StackRecord::ports)
            .orElseThrow(
                () -> new Refusal("The suite does not run here: start it with ./portal up."));
    Concurrency.Report report = new Concurrency(checkout, ports, Size.FULL).run();
    report.answers().forEach((what, count) -> System.out.printf("  %-24s %6d%n", what, count));
    System.out.printf(
        "%d requests, %d traces, %d spans, %d log lines with ids, %d faults%n",
        report.requests(), report.traces(), report.spans(), report.lines(), report.faults().size());
    report.faults().stream().limit(SHOWN).forEach(fault -> System.out.println("  " + fault));
    return report.faults().isEmpty();
  }
}
