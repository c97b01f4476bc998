package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jboss.logging.Logger;

/** How an attempt shows in its span and in the log. */
final class Outcomes {
  private static final Logger LOG = Logger.getLogger(Outcomes.class);

  private Outcomes() {}

  static void describe(Span span, Outcome outcome) {
    switch (outcome) {
      case Outcome.Sent sent -> {}
      case Outcome.Later later -> {
        LOG.infof("A mail is tried again in %s: %s", later.in(), later.reason());
        fail(span, later.reason());
      }
      case Outcome.Quota quota -> {
        LOG.errorf("No mail is sent until %s: %s", quota.until(), quota.reason());
        fail(span, quota.reason());
      }
      case Outcome.Withdrawn withdrawn -> {}
      case Outcome.Failed failed -> {
        LOG.errorf("A mail is given up: %s", failed.reason());
        fail(span, failed.reason());
      }
    }
  }

  private static void fail(Span span, String reason) {
    span.setStatus(StatusCode.ERROR).setAttribute(Taxonomy.ERROR_TYPE, reason);
  }
}
