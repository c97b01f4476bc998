package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.cost.Comparison;
import com.motionmavericks.portal.stack.cost.TracingCost;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What recording everything costs, as ratios of the same build with and without. */
public final class TracingCostProof implements Proof {
  private static final double CPU_A_SPAN = 5;
  private static final double P99 = 1.05;

  @Override
  public String name() {
    return "tracing-cost";
  }

  @Override
  public String description() {
    return "throughput, p99 and CPU with recording on and off, in turn (about 35 minutes; wants a"
        + " quiet machine)";
  }

  @Override
  public boolean run(Checkout here) {
    Checkout checkout = new Checkout(here.root(), "cost");
    List<String> modules = new ArrayList<>(Build.suite(TracingCost.SERVICES));
    modules.add("load");
    Build.stale(checkout, modules);
    return new TracingCost(checkout, TracingCost.Size.FULL, Conditions.measured(Map.of()))
        .measure().stream().map(TracingCostProof::judge).reduce(true, Boolean::logicalAnd);
  }

  private static boolean judge(Comparison seen) {
    double aim = seen.target().equals(TracingCost.DASHBOARD) ? 0.95 : 0.80;
    System.out.printf(
        "%n%s, median (least–most) of %d rounds%n", seen.target(), seen.rounds().size());
    System.out.printf("  spans a request          %s%n", seen.spans());
    boolean throughput =
        aimed(
            "saturated throughput",
            seen.throughput(),
            seen.throughput().median() >= aim,
            "≥ " + aim);
    boolean p99 = aimed("p99 at half load", seen.p99(), seen.p99().median() <= P99, "≤ " + P99);
    boolean cpu =
        aimed(
            "µs of CPU a span",
            seen.cpuASpan(),
            seen.cpuASpan().median() <= CPU_A_SPAN,
            "≤ " + CPU_A_SPAN);
    System.out.printf("  failed requests          %6d%n", seen.errors());
    return throughput && p99 && cpu && seen.errors() == 0;
  }

  private static boolean aimed(String what, Comparison.Spread spread, boolean met, String aim) {
    System.out.printf("  %-24s %s  aim %s: %s%n", what, spread, aim, met ? "met" : "missed");
    return met;
  }
}
