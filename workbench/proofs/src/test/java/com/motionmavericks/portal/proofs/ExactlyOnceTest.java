package com.motionmavericks.portal.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.mails.Report;
import com.motionmavericks.portal.stack.mails.Size;
import com.motionmavericks.portal.stack.proof.ExactlyOnceProof;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import org.junit.jupiter.api.Test;

/**
 * {@code ./portal prove exactly-once} in small, on a suite of its own: services are killed. What a
 * killed one left is taken over sooner than usual, or most of this would be waiting for it.
 */
class ExactlyOnceTest {
  @Test
  void mailsEveryUpdateOnceWhoeverDies() {
    Conditions soon =
        Conditions.development()
            .with("PORTAL_EVENTS_TAKEOVER_AFTER", "5s")
            .with("PORTAL_RESEND_TAKEOVER_AFTER", "20s");

    Report report = ExactlyOnceProof.raise(Checkout.here(), Size.SMALL, soon);

    assertThat(report.faults()).isEmpty();
    assertThat(report.updates()).isEqualTo(Size.SMALL.updates());
    assertThat(report.accepted()).isEqualTo(Size.SMALL.updates());
    assertThat(report.repeats()).as("Resend did answer badly").isPositive();
    assertThat(report.told()).isEqualTo(Size.SMALL.updates());
    assertThat(report.joined() + report.lostSpans()).isEqualTo(Size.SMALL.updates());
    assertThat(report.joined()).isGreaterThan(report.lostSpans());
  }
}
