package com.motionmavericks.portal.scheduler.uploads;

import com.motionmavericks.portal.scheduler.Batches;
import com.motionmavericks.portal.scheduler.Job;
import com.motionmavericks.portal.scheduler.JobResult;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has uploads settled that Mux never reported, batch after batch until none is left. */
@Singleton
final class UploadSweep implements Job {
  static final String NAME = "asset-upload-sweep";

  private final AssetsClient assets;
  private final SweepConfig config;
  private final Batches batches;

  UploadSweep(@RestClient AssetsClient assets, SweepConfig config, Batches batches) {
    this.assets = assets;
    this.config = config;
    this.batches = batches;
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

  @Override
  public Uni<JobResult> run(Span span) {
    return batches.run(
        span,
        Taxonomy.UPLOADS_SETTLED,
        config.timeLimit(),
        () ->
            assets
                .sweep(config.batch())
                .map(batch -> new Batches.Batch(batch.settled(), batch.more())));
  }
}
