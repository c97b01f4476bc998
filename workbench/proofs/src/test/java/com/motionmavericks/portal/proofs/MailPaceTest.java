package com.motionmavericks.portal.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.mails.MailPace;
import com.motionmavericks.portal.stack.proof.MailPaceProof;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import org.junit.jupiter.api.Test;

/**
 * {@code ./portal prove mail-pace} in small, on a suite of its own. How soon a mail goes, is for
 * the full size to say: here the machine is not quiet. That something waits for the clock, which
 * ticks once a second, shows even so.
 */
class MailPaceTest {
  @Test
  void mailsSoonAndKeepsToThePaceThatItLearnt() {
    MailPace.Size size = MailPace.Size.SMALL;

    MailPace.Report seen = MailPaceProof.raise(Checkout.here(), size, Conditions.development());

    assertThat(seen.missing()).isZero();
    assertThat(seen.many().mails()).isEqualTo(size.many() * size.seconds());
    assertThat(seen.few().p50()).as("nobody waits for the clock").isBetween(50.0, 500.0);
    assertThat(seen.refusedOnceLearnt()).isZero();
    assertThat(seen.used()).isBetween(0.4, 1.0);
  }
}
