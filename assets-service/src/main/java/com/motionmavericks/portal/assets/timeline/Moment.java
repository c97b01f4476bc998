package com.motionmavericks.portal.assets.timeline;

import com.motionmavericks.portal.tracing.TraceIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something happens, and in which trace. */
public record Moment(Instant at, String traceId) {
  /** Now, in the current span's trace, in the database's precision. */
  public static Moment now(Clock clock) {
    return new Moment(clock.instant().truncatedTo(ChronoUnit.MICROS), TraceIds.current());
  }

  Stage reaches(Stage.Name name) {
    return new Stage(name, at, traceId);
  }
}
