package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.concurrency.Concurrency;
import com.motionmavericks.portal.stack.concurrency.Size;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ./portal prove concurrency} in small. */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE - 5)
class ConcurrencyTest {
  private static final Size SMALL = new Size(30, Duration.ofSeconds(4), 42);

  @Test
  void leavesEverySpanAndLineWhereItBelongs(Suite.Running suite) {
    Concurrency.Report report = new Concurrency(suite.checkout(), suite.ports(), SMALL).run();

    assertThat(report.faults()).as("%s", report.answers()).isEmpty();
    assertThat(report.answers().keySet())
        .as("answers of every sort, and callers who did not wait")
        .contains("DASHBOARD 200", "UPDATE 200", "CREATE 201", "OPEN_LINK 200", "STALE 412")
        .contains("UNKNOWN_PROJECT 404", "NO_TOKEN 401", "NO_NAME 400", "HASTY 0");
    assertThat(report.traces()).isGreaterThan(100);
  }
}
