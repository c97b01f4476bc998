package com.motionmavericks.portal.pipeline;

import com.motionmavericks.portal.pipeline.Tiers.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Production's decisions: what must be kept is kept, of the rest one story in five, all whole. */
final class Sampling {
  static final int KEEP_PERCENT = 20;
  static final Duration DECISION_WAIT = Duration.ofSeconds(15);

  /** When the last span of a late trace arrives: after 35 s of the 45 s that production waits. */
  private static final Duration LATE = DECISION_WAIT.multipliedBy(35).dividedBy(45);

  private final Bench bench;
  private final Size size;
  private final List<Lot> all = new ArrayList<>();

  Sampling(Bench bench, Size size) {
    this.bench = bench;
    this.size = size;
  }

  void prove(Findings findings) {
    bench.tiers().start(new Settings(KEEP_PERCENT, DECISION_WAIT));
    Lot ordinary = plant(size.ordinary(), bench::ordinary);
    Lot causes = plant(size.stories(), bench::ordinary);
    var cause = causes.traces().iterator();
    Lot sequels = plant(size.stories(), batch -> bench.traces().sequel(cause.next()).into(batch));
    int late = size.errors() / 5;
    Lot errors = plant(size.errors() - late, this::failing);
    Lot marked = plant(3 * size.marked(), this::marked);
    Refusals refusals = new Refusals(bench, this::plant);
    refusals.plant(size.flood());
    bench.canaries().requests().forEach(bench.sender()::send);
    bench.tiers().awaitAccepted(bench.sender().acknowledged());

    Batch inTime = new Batch();
    Batch afterwards = new Batch();
    Lot lateErrors = plant(late, batch -> unlucky().failing(3).into(batch, inTime));
    Lot laggards = plant(5 * size.marked(), b -> bench.traces().begin().into(b, afterwards));
    Wait.pause(LATE);
    bench.sender().send(inTime);
    bench.tiers().awaitDecisions(bench.sender().acknowledged());
    bench.sender().send(afterwards);
    bench.tiers().awaitDecisions(bench.sender().acknowledged());

    Sink sink = bench.sink();
    Lot failed = errors.and(lateErrors);
    findings.exactly("error traces kept", size.errors(), failed.kept(sink));
    findings.exactly("error traces torn", 0, failed.torn(sink));
    double share = 100.0 * ordinary.kept(sink) / ordinary.size();
    findings.percent(
        "of %d ordinary traces kept".formatted(size.ordinary()),
        KEEP_PERCENT,
        size.points(),
        share);
    findings.exactly("… against their bucket", 0, ordinary.wronglyDecided(sink, KEEP_PERCENT));
    findings.exactly("… torn", 0, ordinary.torn(sink));
    findings.exactly("stories of two traces of which half is kept", 0, halfKept(causes, sequels));
    findings.exactly("traces torn by a span after the decision", 0, laggards.torn(sink));
    findings.exactly("slow, smoke's and unredacted traces kept", marked.size(), marked.kept(sink));
    refusals.judge(findings);
    findings.exactly("requests in span metrics", Lot.requests(all), bench.tiers().requests());
    findings.exactly(
        "private values that came out, of %d planted".formatted(bench.canaries().count()),
        0,
        bench.canaries().seen().size());
    bench.canaries().seen().forEach(value -> findings.tell("  came out", value));
    bench.tiers().tellCosts(findings);
    bench.tiers().stop();
  }

  private Lot plant(int count, Function<Batch, Planted> making) {
    Lot lot = bench.plant(count, making);
    all.add(lot);
    return lot;
  }

  private Traces.Builder unlucky() {
    return bench.traces().beginUnlucky();
  }

  /** Plain, deep, and with flags 00. */
  private Planted failing(Batch batch) {
    return switch (batch.size() % 3) {
      case 0 -> unlucky().failing(1).into(batch);
      case 1 -> unlucky().failing(12).into(batch);
      default -> unlucky().unsampled().failing(2).into(batch);
    };
  }

  /** Slow, of the smoke test, and what could not be redacted. */
  private Planted marked(Batch batch) {
    return switch (batch.size() / 5 % 3) {
      case 0 -> unlucky().lasting(Duration.ofSeconds(3)).into(batch);
      case 1 -> unlucky().kept().with(Attributes.of("tenant_id", "smoke")).into(batch);
      default -> unlucky().kept().with(Attributes.of("portal.redaction.failed", true)).into(batch);
    };
  }

  private long halfKept(Lot causes, Lot sequels) {
    long half = 0;
    for (int i = 0; i < causes.size(); i++) {
      boolean first = bench.sink().spansOf(causes.traces().get(i).id()) > 0;
      boolean second = bench.sink().spansOf(sequels.traces().get(i).id()) > 0;
      half += first == second ? 0 : 1;
    }
    return half;
  }
}
