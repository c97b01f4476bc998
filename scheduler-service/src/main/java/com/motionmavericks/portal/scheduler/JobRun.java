package com.motionmavericks.portal.scheduler;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as the API shows it and the table keeps it.
 *
 * @param traceId the trace that shows what it did; null until it is under way
 * @param handled how many of what the job is about; null until it has ended
 */
public record JobRun(
    UUID id,
    String job,
    Instant tick,
    JobStatus status,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String traceId,
    @Nullable Long handled) {

  static JobRun started(UUID id, String job, Instant tick, Instant now) {
    return new JobRun(id, job, tick, JobStatus.RUNNING, now, null, null, null);
  }

  JobRun traced(String trace) {
    return new JobRun(id, job, tick, status, startedAt, finishedAt, trace, handled);
  }

  JobRun succeeded(JobResult result, Instant now) {
    return new JobRun(
        id, job, tick, JobStatus.SUCCEEDED, startedAt, now, traceId, result.handled());
  }

  JobRun failed(Instant now) {
    return new JobRun(id, job, tick, JobStatus.FAILED, startedAt, now, traceId, handled);
  }
}
