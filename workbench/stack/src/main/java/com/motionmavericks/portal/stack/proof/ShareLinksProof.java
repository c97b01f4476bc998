package com.motionmavericks.portal.stack.proof;

import com.motionmavericks.portal.stack.cost.LoadTool;
import com.motionmavericks.portal.stack.demo.DemoTenant;
import com.motionmavericks.portal.stack.links.Cleaning;
import com.motionmavericks.portal.stack.links.Openings;
import com.motionmavericks.portal.stack.links.Size;
import com.motionmavericks.portal.stack.suite.Build;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import com.motionmavericks.portal.stack.suite.Ground;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cleanup beside plain SQL and an opening beside plain Redis, in one run. */
public final class ShareLinksProof implements Proof {
  private static final double OF_BY_HAND = 0.70;
  private static final double GROWTH = 1.2;
  private static final double P99 = 1.5;
  private static final double OF_BARE = 0.60;

  @Override
  public String name() {
    return "share-links";
  }

  @Override
  public String description() {
    return "1 M expired among 10 M links removed beside plain SQL, openings meanwhile and beside"
        + " plain Redis (half an hour, on a slow machine longer, 12 GB of disk; wants a quiet machine;"
        + " PORTAL_PROVE_SHARE_LINKS=rounds,live,expired,warm-up,seconds for less)";
  }

  @Override
  public boolean run(Checkout here) {
    Size size = Size.of(System.getenv().getOrDefault("PORTAL_PROVE_SHARE_LINKS", ""));
    Checkout checkout = new Checkout(here.root(), "links");
    List<String> modules = new ArrayList<>(Build.suite(checkout.services()));
    modules.addAll(List.of("load", "yardstick"));
    Build.stale(checkout, modules);
    Ports ports = Ports.free();
    try (Ground ground = Ground.take(checkout);
        LoadTool load = new LoadTool(checkout)) {
      ground.prepare(true, ports, checkout.services());
      Supervisor suite = new Supervisor(checkout, ports, Conditions.measured(told(load)));
      try {
        suite.start(checkout.services());
        new DemoTenant(ports).seed(checkout.up().resolve("seeded.json"));
        Openings openings = new Openings(load, checkout, ports, size);
        Cleaning cleaning = new Cleaning(ports, size);
        boolean many = judge(openings.throughput());
        boolean cleaned = judge(cleaning.measure());
        return judge(openings.latency(cleaning)) && many && cleaned;
      } finally {
        suite.stop();
      }
    }
  }

  /** The proof asks for its runs itself, each shorter than an operator's patience. */
  private static Map<String, String> told(LoadTool load) {
    return Map.of(
        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", load.sink(),
        "PORTAL_SCHEDULER_SHARE_TOKEN_CLEANUP_CRON", "off",
        "PORTAL_SCHEDULER_SHARE_TOKEN_CLEANUP_TIME_LIMIT", "5s");
  }

  private static boolean judge(Cleaning.Report seen) {
    System.out.printf("tokens removed a second%n");
    System.out.printf("  by one statement by hand  %10.0f%n", seen.byHand());
    boolean rate = aimed("by the cleanup", seen.many(), seen.ratio(), seen.ratio() >= OF_BY_HAND);
    boolean growth =
        aimed("without live links", seen.few(), seen.growth(), seen.growth() <= GROWTH);
    System.out.printf("  left %d, lost %d%n", seen.left(), seen.lost());
    return rate && growth && seen.left() == 0 && seen.lost() == 0;
  }

  private static boolean judge(Openings.Throughput seen) {
    System.out.printf("openings of a cached link a second%n");
    System.out.printf("  bare Redis GET            %10.0f%n", seen.bare());
    boolean rate = aimed("openings", seen.opening(), seen.ratio(), seen.ratio() >= OF_BARE);
    System.out.printf(
        "  the best turn of each     %10.0f of %.0f, %.2f ×%n",
        seen.bestOpening(), seen.bestBare(), seen.ratioOfBest());
    System.out.printf("  failed requests           %10d%n", seen.errors());
    return rate && seen.errors() == 0;
  }

  private static boolean judge(Openings.Latency seen) {
    System.out.printf("openings of a cached link, p99 in ms%n");
    System.out.printf("  quiet                     %10.2f%n", seen.quiet());
    System.out.printf(
        "  beside a busy loop        %10.2f  %5.2f ×%n", seen.loop(), seen.loop() / seen.quiet());
    boolean p99 = aimed("while it cleans", seen.busy(), seen.growth(), seen.growth() <= P99);
    System.out.printf("  the cleanup worked for %.0f %% of that%n", seen.covered() * 100);
    System.out.printf("  failed requests           %10d%n", seen.errors());
    return p99 && seen.errors() == 0;
  }

  private static boolean aimed(String what, double value, double ratio, boolean met) {
    System.out.printf("  %-25s %10.2f  %5.2f ×: %s%n", what, value, ratio, met ? "met" : "missed");
    return met;
  }
}
