package com.motionmavericks.portal.stack.links;

import com.motionmavericks.portal.stack.cost.LoadTool;
import com.motionmavericks.portal.stack.cost.Target;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Openings of a cached link: how quick while the cleanup works, how many beside plain Redis. */
public final class Openings {
  /**
   * Openings a second, for how quick they are. Not a share of what the machine can do: half of that
   * takes one of two cores, the cleanup another, and what is measured is the queue for them.
   */
  private static final int BUSY = 1_000;

  /** Seconds before anything is counted: a generator just started is late at first. */
  private static final int WARM_UP = 5;

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
   * How many, beside plain Redis; a second, the best of the rounds.
   *
   * @param bare requests of the yardstick
   */
  public record Throughput(double opening, double bare, long errors) {
    public double ratio() {
      return opening / bare;
    }
  }

  /**
   * How quick: p99 in ms.
   *
   * @param quiet where nothing else is done
   * @param busy while the cleanup works
   * @param covered which share of that time it worked
   */
  public record Latency(double quiet, double busy, double covered, long errors) {
    public double growth() {
      return busy / quiet;
    }
  }

  /** On a suite with the demo tenant, before PostgreSQL has anything to tidy up. */
  public Throughput throughput() {
    Target link = link();
    load.saturate(link, 0, size.warmUp());
    double opening = 0;
    double bare = 0;
    long errors = 0;
    try (Yardstick yardstick = new Yardstick(checkout, ports)) {
      Target plain = new Target("GET /values/{key}", yardstick.address(), Map.of());
      load.saturate(plain, 0, size.warmUp());
      for (int i = 0; i < size.rounds(); i++) {
        LoadTool.Result ours = load.saturate(link, WARM_UP, size.seconds());
        LoadTool.Result theirs = load.saturate(plain, WARM_UP, size.seconds());
        opening = Math.max(opening, ours.perSecond());
        bare = Math.max(bare, theirs.perSecond());
        errors += ours.errors() + theirs.errors();
      }
    }
    return new Throughput(opening, bare, errors);
  }

  /** The same links twice: while the expired ones wait, and while they are removed. */
  public Latency latency(Cleaning cleaning) {
    Target link = link();
    cleaning.prepare();
    // What has idled for minutes is slow at first, and that would be the quiet value.
    load.saturate(link, 0, size.warmUp());
    LoadTool.Result quiet = load.atRate(link, BUSY, WARM_UP, size.seconds());
    CompletableFuture<Double> cleanup =
        CompletableFuture.supplyAsync(
            cleaning::cleanByService, CompletableFuture.delayedExecutor(WARM_UP, TimeUnit.SECONDS));
    LoadTool.Result busy = load.atRate(link, BUSY, WARM_UP, size.seconds());
    return new Latency(
        quiet.p99Micros() / 1e3,
        busy.p99Micros() / 1e3,
        Math.min(1, cleanup.join() / size.seconds()),
        quiet.errors() + busy.errors());
  }

  private Target link() {
    return Target.of(ports).getFirst();
  }
}
