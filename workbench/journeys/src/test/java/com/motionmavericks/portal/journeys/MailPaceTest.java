package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.mails.MailPace;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code ./portal prove mail-pace} in small. How soon a mail goes, is for the full size to say:
 * here the machine is not quiet. That something waits for the clock, which ticks once a second,
 * shows even so. Resend is slow and strict afterwards, and has forgotten its mails.
 */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 2)
class MailPaceTest {
  @Test
  void mailsSoonAndKeepsToThePaceThatItLearnt(Suite.Running suite) {
    MailPace.Size size = MailPace.Size.SMALL;

    MailPace.Report seen = new MailPace(suite.ports(), size).measure();

    assertThat(seen.missing()).isZero();
    assertThat(seen.many().mails()).isEqualTo(size.many() * size.seconds());
    assertThat(seen.few().p50()).as("nobody waits for the clock").isBetween(50.0, 500.0);
    assertThat(seen.refusedOnceLearnt()).isZero();
    assertThat(seen.used()).isBetween(0.4, 1.0);
  }
}
