package com.motionmavericks.portal.pace;

import java.time.Clock;

class LocalPaceTest extends PaceContract {
  @Override
  Pace fresh() {
    return new LocalPace(() -> INTERVAL, Clock.systemUTC());
  }
}
