package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.links.Cleaning;
import com.motionmavericks.portal.stack.links.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A small size of {@code ./portal prove share-links}: what the cleanup leaves. How quick it is, is
 * for the full size to say: here the machine is not quiet.
 */
@ExtendWith(Suite.class)
class CleaningTest {
  @Test
  void removesEachExpiredTokenAndNoOther(Suite.Running suite) {
    Cleaning.Report seen = new Cleaning(suite.ports(), Size.SMALL).measure();

    assertThat(seen.left()).isZero();
    assertThat(seen.lost()).isZero();
    assertThat(seen.many()).isPositive();
  }
}
