package com.motionmavericks.portal.tracing.instrumentation;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** A failure that ended a span instead of an answer. */
final class Failures {
  private Failures() {}

  /** The exception stays an event; what its message carries is taken away before export. */
  static void record(Span span, Throwable failure) {
    record(span, failure, failure.getClass().getName());
  }

  /** As one whose kind has a better name than its class. */
  static void record(Span span, Throwable failure, String type) {
    span.recordException(failure)
        .setStatus(StatusCode.ERROR)
        .setAttribute(Taxonomy.ERROR_TYPE, type);
  }
}
