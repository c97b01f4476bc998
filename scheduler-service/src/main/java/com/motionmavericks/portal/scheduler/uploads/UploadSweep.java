package com.motionmavericks.portal.scheduler.uploads;

import com.motionmavericks.portal.scheduler.Job;
import com.motionmavericks.portal.scheduler.JobResult;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has uploads settled that Mux never reported, batch after batch until none is left. */
@Singleton
final class UploadSweep implements Job {
  static final String NAME = "asset-upload-sweep";

  private final AssetsClient assets;
  private final SweepConfig config;
  private final Clock clock;

  UploadSweep(@RestClient AssetsClient assets, SweepConfig config, Clock clock) {
    this.assets = assets;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String spanName() {
    return Taxonomy.ASSET_UPLOAD_SWEEP;
  }

  @Override
  public String cron() {
    return config.cron();
  }

  @Override
  public Duration timeLimit() {
    return config.timeLimit();
  }

  /** The span says how many moved on, also where the run failed half-way. */
  @Override
  public Uni<JobResult> run(Span span) {
    AtomicLong settled = new AtomicLong();
    return sweepUntil(clock.instant().plus(config.timeLimit()), settled)
        .onTermination()
        .invoke(() -> span.setAttribute(Taxonomy.UPLOADS_SETTLED, settled.get()))
        .map(done -> new JobResult(settled.get()));
  }

  private Uni<Void> sweepUntil(Instant end, AtomicLong settled) {
    return assets
        .sweep(config.batch())
        .invoke(batch -> settled.addAndGet(batch.settled()))
        .chain(
            batch ->
                batch.more() && clock.instant().isBefore(end)
                    ? sweepUntil(end, settled)
                    : Uni.createFrom().voidItem());
  }
}
