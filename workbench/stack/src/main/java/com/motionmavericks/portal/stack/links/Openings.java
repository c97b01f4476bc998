package com.motionmavericks.portal.stack.links;

import com.motionmavericks.portal.stack.cost.LoadTool;
import com.motionmavericks.portal.stack.cost.Target;
import com.motionmavericks.portal.stack.process.Detached;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Ports;
import java.util.ArrayList;
import java.util.List;
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

  /** Warm is what two steps have not made so much quicker; and whatever has had so many. */
  private static final double QUICKER = 1.03;

  private static final int STEPS = 12;

  /** Seconds before anything is counted: a generator just started is late at first. */
  private static final int WARM_UP = 5;

  /** Seconds of openings, then of the yardstick. */
  private static final int TURN = 5;

  /** Ends by itself some minutes later, whoever might have forgotten it. */
  private static final String LOOP = "i=0; while [ $i -lt 1000000000 ]; do i=$((i+1)); done";

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
   * How many a second, over all turns.
   *
   * @param bare requests of the yardstick
   * @param bestOpening of the best turn
   * @param bestBare of the best turn, which may be another moment: what it says of the two depends
   *     on which of them met the machine's bursts
   */
  public record Throughput(
      double opening, double bare, double bestOpening, double bestBare, long errors) {
    public double ratio() {
      return opening / bare;
    }

    public double ratioOfBest() {
      return bestOpening / bestBare;
    }

    private static Throughput of(List<LoadTool.Result> ours, List<LoadTool.Result> theirs) {
      return new Throughput(
          mean(ours), mean(theirs), best(ours), best(theirs), errors(ours) + errors(theirs));
    }

    private static double mean(List<LoadTool.Result> turns) {
      return turns.stream().mapToDouble(LoadTool.Result::perSecond).average().orElseThrow();
    }

    private static double best(List<LoadTool.Result> turns) {
      return turns.stream().mapToDouble(LoadTool.Result::perSecond).max().orElseThrow();
    }

    private static long errors(List<LoadTool.Result> turns) {
      return turns.stream().mapToLong(LoadTool.Result::errors).sum();
    }
  }

  /**
   * How quick: p99 in ms, the lowest of the rounds.
   *
   * @param quiet where nothing else is done
   * @param loop beside a process that does nothing but take a core: what any neighbour costs on a
   *     machine of two
   * @param busy while the cleanup works
   * @param covered which share of that time it worked at least
   */
  public record Latency(double quiet, double loop, double busy, double covered, long errors) {
    public double growth() {
      return busy / quiet;
    }

    /** Of two rounds. */
    Latency best(Latency other) {
      return new Latency(
          Math.min(quiet, other.quiet),
          Math.min(loop, other.loop),
          Math.min(busy, other.busy),
          Math.min(covered, other.covered),
          errors + other.errors);
    }
  }

  /**
   * On a suite with the demo tenant, before PostgreSQL has anything to tidy up. A machine's speed
   * changes within a minute, so the two take short turns, each going first as often as the other.
   */
  public Throughput throughput() {
    Target link = link();
    warm(link);
    List<LoadTool.Result> ours = new ArrayList<>();
    List<LoadTool.Result> theirs = new ArrayList<>();
    try (Yardstick yardstick = new Yardstick(checkout, ports)) {
      Target plain = new Target("GET /values/{key}", yardstick.address(), Map.of());
      warm(plain);
      int turn = Math.min(TURN, size.seconds());
      for (int i = 0; i < 2 * size.rounds() * size.seconds() / turn; i++) {
        boolean openings = i % 4 == 0 || i % 4 == 3;
        (openings ? ours : theirs).add(load.saturate(openings ? link : plain, WARM_UP, turn));
      }
    }
    return Throughput.of(ours, theirs);
  }

  /** On a slow machine the compiler takes minutes, and for more code more of them. */
  private void warm(Target target) {
    double best = 0;
    int alike = 0;
    for (int i = 0; i < STEPS && alike < 2; i++) {
      double now = load.saturate(target, 0, size.warmUp()).perSecond();
      alike = now < best * QUICKER ? alike + 1 : 0;
      best = Math.max(best, now);
    }
  }

  /** The same links while the expired ones wait, beside a neighbour, and while they are removed. */
  public Latency latency(Cleaning cleaning) {
    Target link = link();
    Latency seen = round(link, cleaning);
    for (int i = 1; i < size.rounds(); i++) {
      seen = seen.best(round(link, cleaning));
    }
    return seen;
  }

  private Latency round(Target link, Cleaning cleaning) {
    cleaning.prepare();
    // What has idled for minutes is slow at first, and that would be the quiet value.
    load.saturate(link, 0, size.warmUp());
    LoadTool.Result quiet = load.atRate(link, BUSY, WARM_UP, size.seconds());
    LoadTool.Result loop = besideALoop(link);
    CompletableFuture<Double> cleanup =
        CompletableFuture.supplyAsync(
            cleaning::cleanByService, CompletableFuture.delayedExecutor(WARM_UP, TimeUnit.SECONDS));
    LoadTool.Result busy = load.atRate(link, BUSY, WARM_UP, size.seconds());
    return new Latency(
        quiet.p99Micros() / 1e3,
        loop.p99Micros() / 1e3,
        busy.p99Micros() / 1e3,
        Math.min(1, cleanup.join() / size.seconds()),
        quiet.errors() + loop.errors() + busy.errors());
  }

  private LoadTool.Result besideALoop(Target link) {
    Process loop =
        Detached.companion(
            List.of("sh", "-c", LOOP),
            Map.of(),
            checkout.root(),
            checkout.logs().resolve("loop.log"));
    try {
      return load.atRate(link, BUSY, WARM_UP, size.seconds());
    } finally {
      loop.destroy();
    }
  }

  private Target link() {
    return Target.of(ports).getFirst();
  }
}
