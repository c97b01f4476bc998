package com.motionmavericks.portal.assets.mux;

import java.time.Clock;

class LocalPaceTest extends PaceContract {
  @Override
  Pace fresh() {
    return new LocalPace(INTERVAL, Clock.systemUTC());
  }
}
