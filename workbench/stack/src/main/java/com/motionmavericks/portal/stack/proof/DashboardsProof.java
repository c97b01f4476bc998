package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.dashboards.Dashboards;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import java.util.ArrayList;
import java.util.List;

/** Every panel of Grafana's dashboards finds data. */
public final class DashboardsProof implements Proof {
  @Override
  public String name() {
    return "dashboards";
  }

  @Override
  public String description() {
    return "every panel's query finds data in a Prometheus that scrapes the suite and its collector"
        + " (needs Go and prometheus; about 2 minutes)";
  }

  @Override
  public boolean run(Checkout here) {
    Checkout checkout = new Checkout(here.root(), "dashboards");
    Dashboards dashboards = new Dashboards(checkout, CollectorBuild.binary(here));
    List<String> modules = new ArrayList<>(Build.suite(checkout.services()));
    modules.add("smoke");
    Build.stale(checkout, modules);
    Dashboards.Report report = dashboards.ask();
    report.empty().forEach(panel -> System.out.println("  no data  " + panel));
    System.out.printf("%d queries, %d without data%n", report.queries(), report.empty().size());
    return report.empty().isEmpty();
  }
}
