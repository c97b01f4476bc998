package com.motionmavericks.portal.scheduler;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The job_run table. Jobs are the platform's: no row has a tenant. */
@Singleton
final class JobRunStore {
  private static final String CLAIM =
      """
      INSERT INTO job_run (id, job, tick, started_at, outcome) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (job, tick) DO NOTHING
      """;

  private static final String GIVE_UP =
      """
      UPDATE job_run SET outcome = 'abandoned', finished_at = $3
      WHERE job = $1 AND outcome = 'running' AND started_at < $2
      """;

  private static final String FINISH =
      """
      UPDATE job_run SET outcome = $2, finished_at = $3, handled = $4, trace_id = $5
      WHERE id = $1
      """;

  private static final String FORGET = "DELETE FROM job_run WHERE job = $1 AND started_at < $2";

  private static final String LATEST =
      """
      SELECT id, job, tick, outcome, started_at, finished_at, trace_id, handled
      FROM job_run WHERE job = $1 ORDER BY started_at DESC LIMIT $2
      """;

  private final Pool pool;

  JobRunStore(Pool pool) {
    this.pool = pool;
  }

  /** True for one of all who claim the same tick. */
  Uni<Boolean> claim(JobRun run) {
    return pool.preparedQuery(CLAIM)
        .execute(
            Tuple.of(
                run.id(), run.job(), utc(run.tick()), utc(run.startedAt()), run.status().word()))
        .map(result -> result.rowCount() == 1);
  }

  /** Marks runs that began before the time given and never ended. */
  Uni<Integer> giveUp(String job, Instant startedBefore, Instant now) {
    return pool.preparedQuery(GIVE_UP)
        .execute(Tuple.of(job, utc(startedBefore), utc(now)))
        .map(result -> result.rowCount());
  }

  Uni<Void> finish(JobRun run) {
    return pool.preparedQuery(FINISH)
        .execute(
            tuple(
                run.id(),
                run.status().word(),
                run.finishedAt() == null ? null : utc(run.finishedAt()),
                run.handled(),
                run.traceId()))
        .replaceWithVoid();
  }

  Uni<Void> forget(String job, Instant startedBefore) {
    return pool.preparedQuery(FORGET).execute(Tuple.of(job, utc(startedBefore))).replaceWithVoid();
  }

  /** Newest first. */
  Uni<List<JobRun>> latest(String job, int limit) {
    return pool.preparedQuery(LATEST)
        .execute(Tuple.of(job, limit))
        .map(
            rows -> {
              List<JobRun> runs = new ArrayList<>(rows.size());
              rows.forEach(row -> runs.add(run(row)));
              return runs;
            });
  }

  private static JobRun run(Row row) {
    OffsetDateTime finishedAt = row.getOffsetDateTime("finished_at");
    return new JobRun(
        row.getUUID("id"),
        row.getString("job"),
        row.getOffsetDateTime("tick").toInstant(),
        JobStatus.ofWord(row.getString("outcome")),
        row.getOffsetDateTime("started_at").toInstant(),
        finishedAt == null ? null : finishedAt.toInstant(),
        row.getString("trace_id"),
        row.getLong("handled"));
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
