package com.motionmavericks.portal.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.delivery.DeliveryStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFateTest {
  @ParameterizedTest
  @CsvSource({
    "DELAYED, SENT, true",
    "DELAYED, DUE, true",
    "DELAYED, DELIVERED, false",
    "DELAYED, BOUNCED, false",
    "DELIVERED, DELAYED, true",
    "DELIVERED, FAILED, true",
    "DELIVERED, BOUNCED, false",
    "DELIVERED, COMPLAINED, false",
    "BOUNCED, DELIVERED, true",
    "BOUNCED_FOR_GOOD, COMPLAINED, false",
    "SUPPRESSED, DELIVERED, false",
    "COMPLAINED, DELIVERED, true",
    "COMPLAINED, BOUNCED, true",
  })
  void aLateReportUndoesNothing(MailFate report, DeliveryStatus known, boolean overwrites) {
    assertThat(report.overwrites(known)).isEqualTo(overwrites);
  }

  /** Whatever the order in which they come, the same one stands at the end. */
  @Test
  void theOrderDoesNotMatter() {
    List<MailFate> reports = List.of(MailFate.DELAYED, MailFate.DELIVERED, MailFate.COMPLAINED);
    for (MailFate first : reports) {
      for (MailFate second : reports) {
        for (MailFate third : reports) {
          if (first != second && second != third && first != third) {
            DeliveryStatus end =
                List.of(first, second, third).stream()
                    .reduce(
                        DeliveryStatus.SENT,
                        (known, report) -> report.overwrites(known) ? report.status() : known,
                        (one, other) -> other);
            assertThat(end).isEqualTo(DeliveryStatus.COMPLAINED);
          }
        }
      }
    }
  }
}
