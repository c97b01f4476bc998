package com.motionmavericks.portal.notifications.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What somebody should look at. The series are there from the start, so that the first counts. */
@Singleton
final class MailMetrics {
  private final Counter day;
  private final Counter month;
  private final Counter dead;

  MailMetrics(MeterRegistry registry) {
    this.day = quota(registry, "day");
    this.month = quota(registry, "month");
    this.dead =
        Counter.builder("portal.mail.dead")
            .description("Mails that were given up; an operator may try them again")
            .register(registry);
  }

  private static Counter quota(MeterRegistry registry, String of) {
    return Counter.builder("portal.mail.quota.reached")
        .description("Mails that Resend refused since the plan's quota is used up")
        .tag("quota", of)
        .register(registry);
  }

  void count(Outcome outcome) {
    switch (outcome) {
      case Outcome.Quota quota -> (quota.reason().startsWith("daily") ? day : month).increment();
      case Outcome.Failed failed -> dead.increment();
      case Outcome.Sent sent -> {}
      case Outcome.Later later -> {}
      case Outcome.Withdrawn withdrawn -> {}
    }
  }
}
