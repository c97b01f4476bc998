package com.motionmavericks.portal.smoke;

import com.motionmavericks.portal.smoke.Journey.Walked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Walks journeys and waits for their traces: spans arrive in batches, and some steps come later.
 */
public final class Check {
  private final Portal portal;
  private final Duration patience;

  public Check(Portal portal, Duration patience) {
    this.portal = portal;
    this.patience = patience;
  }

  /** Walks one journey; never throws. */
  public Result check(Journey journey, Stage stage) {
    try {
      Walked walked = journey.walk(portal, stage);
      return Result.of(journey.name(), walked.traceId(), missing(walked));
    } catch (Journey.NotRun without) {
      return Result.notRun(journey.name(), String.valueOf(without.getMessage()));
    } catch (Journey.Failed | Http.Unreachable failure) {
      return Result.of(journey.name(), "", List.of(String.valueOf(failure.getMessage())));
    }
  }

  private List<String> missing(Walked walked) {
    Instant end = Instant.now().plus(patience);
    while (true) {
      Trace trace = portal.traces().trace(walked.traceId());
      List<String> missing = walked.tree().missingIn(trace);
      if (missing.isEmpty() || Instant.now().isAfter(end)) {
        return missing;
      }
      Pause.shortly();
    }
  }
}
