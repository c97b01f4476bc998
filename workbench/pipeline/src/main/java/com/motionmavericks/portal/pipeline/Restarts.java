package com.motionmavericks.portal.pipeline;

import com.motionmavericks.portal.pipeline.Tiers.Settings;
import java.time.Duration;
import java.util.Map;

/** What a sampler that ends takes with it: nothing when asked to, else what it had not decided. */
final class Restarts {
  private static final Duration DECISION_WAIT = Duration.ofSeconds(10);
  private static final Settings SETTINGS = new Settings(Sampling.KEEP_PERCENT, DECISION_WAIT);

  private final Bench bench;
  private final int count;

  Restarts(Bench bench, Size size) {
    this.bench = bench;
    this.count = size.errors() / 5;
  }

  /** While it is away its traces wait in tier 1. */
  void proveGraceful(Findings findings) {
    bench.tiers().start(SETTINGS);
    Lot held = bench.plant(count, bench::failing);
    bench.tiers().awaitAccepted(held.spans());
    Collector restarted = bench.tiers().sampler(0);
    long undecided = Tiers.undecided(restarted);
    restarted.stop();
    findings.tell("traces that a sampler held when it was asked to end", undecided);
    findings.holds("… more than none", undecided > 0);
    Lot meanwhile = bench.plant(count, bench::failing);
    restarted.start(Map.of());
    bench.tiers().awaitDecisions(bench.tiers().accepted());
    Wait.upTo(Duration.ofMinutes(1), () -> held.and(meanwhile).kept(bench.sink()) == 2L * count);
    findings.exactly(
        "error traces kept over a graceful restart",
        2L * count,
        held.and(meanwhile).kept(bench.sink()));
    findings.exactly("… torn", 0, held.and(meanwhile).torn(bench.sink()));
    bench.tiers().stop();
  }

  /**
   * The loss is what metrics say that it is: begun − decided of the sampler at the last look before
   * the end, in traces; and what the alert computes, sent by tier 1 − decided by tier 2, in spans.
   */
  void proveKilled(Findings findings) {
    bench.tiers().start(SETTINGS);
    Lot decided = bench.plant(count, bench::failing);
    bench.tiers().awaitDecisions(decided.spans());
    Lot undecided = bench.plant(count, bench::failing);
    bench.tiers().awaitAccepted(decided.and(undecided).spans());
    Collector killed = bench.tiers().sampler(0);
    long computed = Tiers.undecided(killed);
    long decidedBefore = Tiers.decided(killed);
    killed.kill();
    killed.start(Map.of());
    bench.tiers().awaitDecisions(bench.tiers().accepted());
    long lost = undecided.size() - undecided.kept(bench.sink());
    findings.exactly(
        "decided before a sampler was killed, and lost", 0, count - decided.kept(bench.sink()));
    findings.exactly("undecided when it was killed, and lost: as computed", computed, lost);
    findings.exactly(
        "spans lost: sent by tier 1 − decided by tier 2",
        bench.tiers().sent() - decidedBefore - bench.tiers().decided(),
        decided.and(undecided).spans() - decided.and(undecided).arrived(bench.sink()));
    findings.atMost("… no more than its share of one decision_wait", count * 6L / 10, lost);
    findings.holds("… and not none", lost > 0);
    findings.exactly("… torn", 0, decided.and(undecided).torn(bench.sink()));
    bench.tiers().stop();
  }
}
