package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** How an attempt shows in its span. */
final class Outcomes {
  private Outcomes() {}

  static void describe(Span span, Outcome outcome) {
    switch (outcome) {
      case Outcome.Sent sent -> {}
      case Outcome.Later later -> fail(span, later.reason());
      case Outcome.Failed failed -> fail(span, failed.reason());
    }
  }

  private static void fail(Span span, String reason) {
    span.setStatus(StatusCode.ERROR).setAttribute(Taxonomy.ERROR_TYPE, reason);
  }
}
