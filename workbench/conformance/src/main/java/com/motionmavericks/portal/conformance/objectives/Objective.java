package com.motionmavericks.portal.conformance.objectives;

import java.math.BigDecimal;

/**
 * What one journey promises.
 *
 * @param measured whose durations and outcomes count
 * @param percent of them that are good
 * @param within seconds, as a bucket is called
 * @param slow seconds that p95 should stay below
 */
public record Objective(
    String id, String journey, Measured measured, String percent, String within, String slow) {

  /** The share that may be bad, between 0 and 1. */
  String budget() {
    return new BigDecimal("100")
        .subtract(new BigDecimal(percent))
        .movePointLeft(2)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A histogram of durations in seconds. */
  sealed interface Measured {
    /** The span, as it is called in traces. */
    String span();

    /** The histogram without {@code _bucket} or {@code _count}. */
    String metric();

    /** The labels of its series. */
    String all();

    /** The labels of those that did not fail. */
    String unfailed();
  }

  /** A span of the taxonomy, measured by the service itself. */
  record Step(String span) implements Measured {
    @Override
    public String metric() {
      return "portal_span_duration_seconds";
    }

    @Override
    public String all() {
      return "span_name=\"" + span + "\"";
    }

    @Override
    public String unfailed() {
      return all() + ",outcome!=\"error\"";
    }
  }

  /** An entry span, measured by the collector before it samples. */
  record Entry(String span) implements Measured {
    @Override
    public String metric() {
      return "traces_span_metrics_duration_seconds";
    }

    @Override
    public String all() {
      return "span_name=\"" + span + "\",span_kind=\"SPAN_KIND_SERVER\"";
    }

    @Override
    public String unfailed() {
      return all() + ",status_code!=\"STATUS_CODE_ERROR\"";
    }
  }
}
