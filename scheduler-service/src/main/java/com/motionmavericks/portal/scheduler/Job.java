package com.motionmavericks.portal.scheduler;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Work that is done at each tick of a clock. Idempotent and without input: whatever a killed run
 * left behind, the next one does.
 */
public interface Job {
  /** As paths and rows name it; lower case and hyphens. */
  String name();

  /** The name of its span in the taxonomy. */
  String spanName();

  /** When it ticks: a cron expression, or {@code off}. */
  String cron();

  /** How long a run may go on with new work; one that has not ended after twice that is dead. */
  Duration timeLimit();

  /**
   * Does the work.
   *
   * @param span the run's own, for what the job has to say about itself
   */
  Uni<JobResult> run(Span span);
}
