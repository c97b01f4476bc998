package com.motionmavericks.portal.stack.dashboards;

import com.motionmavericks.portal.stack.demo.DemoTenant;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import com.motionmavericks.portal.stack.suite.Ground;
import com.motionmavericks.portal.stack.suite.Http;
import com.motionmavericks.portal.stack.suite.Journeys;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the suite beside itself, its spans going through the real collector, and a real Prometheus
 * that scrapes all of it; walks the journeys; and asks what the panels ask.
 */
public final class Dashboards {
  private static final Path FOLDER = Path.of("deploy", "observability", "grafana", "dashboards");
  private static final int PATIENCE_SECONDS = 60;
  private static final int GUESSES = 5;

  private final Checkout checkout;
  private final Path collector;

  /**
   * What came of it.
   *
   * @param empty panels whose query found no data
   */
  public record Report(int queries, List<String> empty) {}

  /**
   * A proof that is about to begin.
   *
   * @param checkout its suite is emptied; services, backends and smoke are built
   * @param collector the binary
   */
  public Dashboards(Checkout checkout, Path collector) {
    Prometheus.require();
    this.checkout = checkout;
    this.collector = collector;
  }

  /** Runs it; a minute or two. */
  public Report ask() {
    Ports ports = Ports.free();
    // Names of another suite's parts: as many free ports as we need besides.
    Ports others = Ports.free();
    List<Integer> own = new ArrayList<>(Ports.SERVICES.stream().map(others::of).toList());
    own.add(others.of("oidc"));
    try (Ground ground = Ground.take(checkout)) {
      ground.prepare(true, ports, checkout.services());
      try (Tiers tiers = new Tiers(checkout, collector, own, ports.url("otlp"))) {
        Conditions conditions =
            Conditions.development().with("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", tiers.address());
        Supervisor suite = new Supervisor(checkout, ports, conditions);
        try (Prometheus prometheus =
            new Prometheus(checkout, others.of("mux"), targets(ports, tiers))) {
          suite.start(checkout.services());
          new DemoTenant(ports).seed(checkout.up().resolve("seeded.json"));
          return ask(ports, prometheus);
        } finally {
          suite.stop();
        }
      }
    }
  }

  private Report ask(Ports ports, Prometheus prometheus) {
    List<Query> queries = Query.of(checkout.root().resolve(FOLDER));
    List<Query> empty = queries;
    for (int begun = 0; begun < 2 && !empty.isEmpty(); begun++) {
      // A rate needs a rise that was seen: what happens once more after the first scrape.
      if (Journeys.walk(checkout, ports, List.of()) != 0) {
        throw new Refusal("The journeys do not leave their traces through the collector.");
      }
      guess(ports);
      for (int waited = 0; waited < PATIENCE_SECONDS / 2 && !empty.isEmpty(); waited++) {
        Ending.pause(1000);
        empty = empty.stream().filter(query -> !prometheus.hasData(query)).toList();
      }
    }
    return new Report(
        queries.size(),
        empty.stream().map(query -> query.dashboard() + ": " + query.panel()).toList());
  }

  /** A stranger who has no link. */
  private static void guess(Ports ports) {
    try {
      for (int i = 0; i < GUESSES; i++) {
        Http.get(ports.url("sharelinks") + "/s/" + "guess".repeat(8) + i, Map.of());
      }
    } catch (IOException e) {
      throw new Refusal("The share links do not answer: " + e.getMessage(), e);
    }
  }

  private List<Prometheus.Target> targets(Ports ports, Tiers tiers) {
    List<Prometheus.Target> targets = new ArrayList<>(tiers.targets());
    checkout
        .services()
        .forEach(
            service ->
                targets.add(
                    new Prometheus.Target(
                        service, "/q/metrics", ports.of(Ports.management(service)))));
    return targets;
  }
}
