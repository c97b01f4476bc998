package com.motionmavericks.portal.notifications.delivery;

import java.util.Optional;

/** What came back from Resend, and what it taught of the pace. */
record Answer(Outcome outcome, Allowance allowance) {
  Ended ends(int attempt) {
    return new Ended(Optional.of(attempt), outcome, allowance);
  }
}
