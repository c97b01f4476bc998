package com.motionmavericks.portal.pipeline;

import com.motionmavericks.portal.pipeline.Tiers.Settings;
import java.time.Duration;
import java.util.Map;

/** The backend is gone for a minute, and a sampler is killed meanwhile: what was kept arrives. */
final class Outage {
  private static final Duration DECISION_WAIT = Duration.ofSeconds(5);
  private static final Duration GONE = Duration.ofMinutes(1);

  private final Bench bench;
  private final int count;

  Outage(Bench bench, Size size) {
    this.bench = bench;
    this.count = size.errors() / 5;
  }

  void prove(Findings findings) {
    bench.tiers().start(new Settings(Sampling.KEEP_PERCENT, DECISION_WAIT));
    bench.sink().goAway();
    long back = System.nanoTime() + GONE.toNanos();
    Lot errors = bench.plant(count, bench::failing);
    bench.tiers().awaitAccepted(errors.spans());
    Wait.until(GONE, "every trace is decided", () -> bench.tiers().undecided() == 0);
    findings.exactly("kept while the backend is gone: arrived", 0, errors.kept(bench.sink()));
    bench.tiers().sampler(1).kill();
    bench.tiers().sampler(1).start(Map.of());
    Wait.pause(Duration.ofNanos(Math.max(0, back - System.nanoTime())));
    bench.sink().comeBack();
    Wait.upTo(Duration.ofMinutes(1), () -> errors.kept(bench.sink()) == count);
    findings.exactly(
        "acknowledged, and kept over %d s without a backend".formatted(GONE.toSeconds()),
        count,
        errors.kept(bench.sink()));
    findings.exactly("… torn", 0, errors.torn(bench.sink()));
    bench.tiers().stop();
  }
}
