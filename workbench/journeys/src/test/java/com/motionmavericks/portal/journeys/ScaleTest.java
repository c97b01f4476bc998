package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.scale.Report;
import com.motionmavericks.portal.stack.scale.Scale;
import com.motionmavericks.portal.stack.scale.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A small size of {@code ./portal prove scale}. How much slower a page becomes is for the full size
 * to say: here the machine is not quiet.
 */
@ExtendWith(Suite.class)
class ScaleTest {
  @Test
  void readsNoMoreThanThePages(Suite.Running suite) {
    Report seen = new Scale(suite.checkout(), suite.ports(), Size.SMALL).measure();

    assertThat(seen.pages()).hasSize(14).allMatch(Report.Page::holds);
    assertThat(seen.lost()).isZero();
  }
}
