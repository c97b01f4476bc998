package com.motionmavericks.portal.tracing;

import io.opentelemetry.api.trace.Span;

/** The current trace's id, as the support code shows it. */
public final class TraceIds {
  private TraceIds() {}

  /** 32 hex digits; all zeros where nothing is traced. */
  public static String current() {
    return Span.current().getSpanContext().getTraceId();
  }
}
