package com.motionmavericks.portal.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Share links that did not open: a flood of strangers' guesses, and a few of each rarer kind. */
final class Refusals {
  private static final List<String> RARE =
      List.of(
          "expired",
          "revoked",
          "used_up",
          "passphrase_missing",
          "passphrase_wrong",
          "locked",
          "not_ready",
          "throttled");
  private static final int OF_EACH = 10;

  /** What one sampler keeps: spans a second, and twice that at once (sampler.yaml). */
  private static final int SPANS_A_SECOND = 50;

  private static final int SAMPLERS = 2;
  private static final int SPANS = 5;

  /** Decisions fall in ticks of a second, so that more than the planting's time may count. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final Bench bench;
  private final BiFunction<Integer, Function<Batch, Planted>, Lot> planting;
  private final Map<String, Lot> rare = new HashMap<>();
  private Lot flood = new Lot();
  private Duration flooded = Duration.ZERO;

  Refusals(Bench bench, BiFunction<Integer, Function<Batch, Planted>, Lot> planting) {
    this.bench = bench;
    this.planting = planting;
  }

  void plant(int guesses) {
    Instant begin = Instant.now();
    Lot before = refused("unknown", guesses / 2);
    RARE.forEach(outcome -> rare.put(outcome, refused(outcome, OF_EACH)));
    flood = before.and(refused("unknown", guesses - guesses / 2));
    flooded = Duration.between(begin, Instant.now());
  }

  private Lot refused(String outcome, int count) {
    return planting.apply(
        count,
        batch ->
            bench
                .traces()
                .beginUnlucky()
                .with(Attributes.of("share_link.outcome", outcome))
                .into(batch));
  }

  void judge(Findings findings) {
    rare.forEach(
        (outcome, lot) ->
            findings.exactly("rare refusals kept: " + outcome, OF_EACH, lot.kept(bench.sink())));
    long seconds = flooded.plus(SLACK).toSeconds();
    long most = SAMPLERS * SPANS_A_SECOND * (2 + seconds) / SPANS;
    long kept = flood.kept(bench.sink());
    findings.atMost("of %d unknown links in a flood kept".formatted(flood.size()), most, kept);
    findings.holds("… and some of them", kept > 0);
  }
}
