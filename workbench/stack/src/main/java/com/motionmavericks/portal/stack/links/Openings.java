package com.motionmavericks.portal.stack.links;

import com.motionmavericks.portal.stack.cost.LoadTool;
import com.motionmavericks.portal.stack.cost.Target;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Openings of a cached link: how quick while the cleanup works, how many beside plain Redis. */
public final class Openings {
  private final LoadTool load;
  private final Checkout checkout;
  private final Ports ports;
  private final Size size;

  public Openings(LoadTool load, Checkout checkout, Ports ports, Size size) {
    this.load = load;
    this.checkout = checkout;
    this.ports = ports;
    this.size = size;
  }

  /**
   * What was seen.
   *
   * @param quiet p99 in ms at half load, where nothing else is done
   * @param busy the same while the cleanup works
   * @param covered which share of that time it worked
   * @param opening openings a second, the best of the rounds
   * @param bare requests a second of the yardstick
   */
  public record Report(
      double quiet, double busy, double covered, double opening, double bare, long errors) {
    public double growth() {
      return busy / quiet;
    }

    public double ratio() {
      return opening / bare;
    }
  }

  /** Measures on a suite with the demo tenant. */
  public Report measure(Cleaning cleaning) {
    Target link = Target.of(ports).getFirst();
    load.saturate(link, size.warmUp());
    double opening = 0;
    double bare = 0;
    long errors = 0;
    try (Yardstick yardstick = new Yardstick(checkout, ports)) {
      Target plain = new Target("GET /values/{key}", yardstick.address(), Map.of());
      load.saturate(plain, size.warmUp());
      for (int i = 0; i < size.rounds(); i++) {
        LoadTool.Result ours = load.saturate(link, size.seconds());
        LoadTool.Result theirs = load.saturate(plain, size.seconds());
        opening = Math.max(opening, ours.perSecond());
        bare = Math.max(bare, theirs.perSecond());
        errors += ours.errors() + theirs.errors();
      }
    }
    int half = Math.max(1, (int) (opening / 2));
    LoadTool.Result quiet = load.atRate(link, size.seconds(), half);
    cleaning.prepare();
    CompletableFuture<Double> cleanup = CompletableFuture.supplyAsync(cleaning::cleanByService);
    LoadTool.Result busy = load.atRate(link, size.seconds(), half);
    return new Report(
        quiet.p99Micros() / 1e3,
        busy.p99Micros() / 1e3,
        Math.min(1, cleanup.join() / size.seconds()),
        opening,
        bare,
        errors + quiet.errors() + busy.errors());
  }
}
