package com.motionmavericks.portal.scheduler;

import com.motionmavericks.portal.api.Ids;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Runs jobs and remembers what became of them. Of all replicas the one whose row gets into the
 * table runs a tick. A run whose process dies is not resumed: the next tick does its work again,
 * and marks it as abandoned.
 *
 * <p>The run is a span; its bookkeeping is not part of it and leaves none.
 */
@Singleton
public final class Jobs {
  private static final Logger LOG = Logger.getLogger(Jobs.class);
  private static final Duration MEMORY = Duration.ofDays(30);

  private final List<Job> jobs;
  private final JobRunStore store;
  private final Spans spans;
  private final Ids ids;
  private final Clock clock;

  Jobs(@All List<Job> jobs, JobRunStore store, Spans spans, Ids ids, Clock clock) {
    this.jobs = jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
    this.store = store;
    this.spans = spans;
    this.ids = ids;
    this.clock = clock;
  }

  List<Job> all() {
    return jobs;
  }

  Uni<List<JobRun>> latest(Job job, int limit) {
    return store.latest(job.name(), limit);
  }

  /**
   * Runs a job because somebody asks for it, as part of their trace.
   *
   * @throws Problem 404 where there is no such job
   */
  Uni<JobRun> runNow(String name) {
    Job job =
        jobs.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no job with this name."));
    Optional<Cause> cause = Cause.current();
    return run(job, now(), cause)
        .map(
            run ->
                run.orElseThrow(
                    () ->
                        Problem.unavailable(
                            "Another run began at this very moment.",
                            new IllegalStateException("the tick is taken"))));
  }

  /**
   * Runs a job because its clock ticked, as a trace of its own.
   *
   * @param tick the same instant in every replica
   * @return empty where another replica has this tick
   */
  public Uni<Optional<JobRun>> tick(Job job, Instant tick) {
    return run(job, tick, Optional.empty());
  }

  private Uni<Optional<JobRun>> run(Job job, Instant tick, Optional<Cause> cause) {
    JobRun run = JobRun.started(ids.next(), job.name(), tick, now());
    return spans
        .unseen(() -> tidy(job, run.startedAt()).chain(() -> store.claim(run)))
        .chain(
            mine ->
                mine
                    ? carryOut(job, run, cause).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty()));
  }

  private Uni<Void> tidy(Job job, Instant now) {
    return store
        .giveUp(job.name(), now.minus(job.timeLimit().multipliedBy(2)), now)
        .invoke(
            abandoned -> {
              if (abandoned > 0) {
                LOG.warnf("%d runs of %s never ended", abandoned, job.name());
              }
            })
        .chain(() -> store.forget(job.name(), now.minus(MEMORY)));
  }

  private Uni<JobRun> carryOut(Job job, JobRun run, Optional<Cause> cause) {
    return spans
        .unitOfWork(
            job.spanName(),
            SpanKind.INTERNAL,
            Attributes.empty(),
            cause,
            span -> work(job, run.traced(span.getSpanContext().getTraceId()), span))
        .call(ended -> spans.unseen(() -> store.finish(ended)));
  }

  /** A failed run is an answer to whoever asked for it, and an error in its trace. */
  private Uni<JobRun> work(Job job, JobRun run, Span span) {
    Instant begun = clock.instant();
    return job.run(span)
        .map(result -> run.succeeded(result, now()))
        .onFailure()
        .recoverWithItem(failure -> failed(run, span, failure))
        .invoke(ended -> span.setAttribute(Taxonomy.DURATION_MS, millisSince(begun)));
  }

  private JobRun failed(JobRun run, Span span, Throwable failure) {
    LOG.errorf(failure, "%s failed", run.job());
    span.setStatus(StatusCode.ERROR)
        .setAttribute(Taxonomy.ERROR_TYPE, failure.getClass().getName());
    return run.failed(now());
  }

  private long millisSince(Instant begun) {
    return Duration.between(begun, clock.instant()).toMillis();
  }

  /** In the database's precision. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
