package com.motionmavericks.portal.pipeline;

import com.motionmavericks.portal.pipeline.Tiers.Settings;
import java.time.Duration;

/** The other environments: the same files, another value; metrics count the same. */
final class Rates {
  private static final Duration DECISION_WAIT = Duration.ofSeconds(5);

  private final Bench bench;
  private final Size size;

  Rates(Bench bench, Size size) {
    this.bench = bench;
    this.size = size;
  }

  void prove(Findings findings, int keepPercent) {
    long before = bench.sender().acknowledged();
    bench.tiers().start(new Settings(keepPercent, DECISION_WAIT));
    Lot ordinary = bench.plant(size.ordinary() / 10, bench::ordinary);
    Lot errors = bench.plant(size.errors() / 10, bench::failing);
    bench.tiers().awaitDecisions(bench.sender().acknowledged() - before);
    Lot all = ordinary.and(errors);
    findings.exactly(
        "at %d %%: decided against bucket or error".formatted(keepPercent),
        0,
        all.wronglyDecided(bench.sink(), keepPercent));
    findings.exactly("… torn", 0, all.torn(bench.sink()));
    findings.exactly("… requests in span metrics", all.requests(), bench.tiers().requests());
    bench.tiers().stop();
  }
}
