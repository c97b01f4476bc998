package com.motionmavericks.portal.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.cost.Comparison;
import com.motionmavericks.portal.stack.cost.TracingCost;
import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Conditions;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A small size of {@code ./portal prove tracing-cost}: the same build answers with recording and
 * without, and what is compared is really that. How much it costs is for the full size to say. It
 * comes first, as it leaves little of the machine: what else runs then has only begun.
 */
@Order(1)
class TracingCostTest {
  @Test
  void comparesRecordingWithNone() {
    Checkout checkout = new Checkout(Checkout.here().root(), "cost");

    List<Comparison> seen =
        new TracingCost(checkout, TracingCost.Size.SMALL, Conditions.development()).measure();

    assertThat(seen)
        .extracting(Comparison::target)
        .containsExactly(TracingCost.OPENING, TracingCost.DASHBOARD);
    assertThat(seen)
        .flatExtracting(Comparison::rounds)
        .allSatisfy(
            round -> {
              assertThat(round.recorded().perSecond()).isPositive();
              assertThat(round.unrecorded().perSecond()).isPositive();
              assertThat(round.recorded().spans()).isGreaterThan(2);
              assertThat(round.unrecorded().spans()).isZero();
            });
  }
}
