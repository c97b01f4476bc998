package com.motionmavericks.portal.stack.cost;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Rounds of one target: in each, the same with and without recording, one after the other. */
public record Comparison(String target, List<Round> rounds) {

  /** One after the other, so that a machine that slows down slows both. */
  public record Round(Sample recorded, Sample unrecorded) {
    /** 1 where recording costs no throughput. */
    double throughput() {
      return recorded.perSecond() / unrecorded.perSecond();
    }

    /** 1 where recording costs no time. */
    double p99() {
      return (double) recorded.p99Micros() / unrecorded.p99Micros();
    }

    /** µs of CPU. */
    double cpuASpan() {
      return (recorded.cpuMicros() - unrecorded.cpuMicros()) / recorded.spans();
    }
  }

  /** The middle one, with the least and the most beside it. */
  public record Spread(double least, double median, double most) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%6.2f  (%.2f–%.2f)", median, least, most);
    }
  }

  public Spread throughput() {
    return spread(Round::throughput);
  }

  public Spread p99() {
    return spread(Round::p99);
  }

  public Spread cpuASpan() {
    return spread(Round::cpuASpan);
  }

  public Spread spans() {
    return spread(round -> round.recorded().spans());
  }

  /** Answers that were not 2xx, in all rounds. */
  public long errors() {
    return rounds.stream()
        .mapToLong(round -> round.recorded().errors() + round.unrecorded().errors())
        .sum();
  }

  private Spread spread(ToDoubleFunction<Round> figure) {
    List<Double> sorted =
        rounds.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
    return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
