package com.motionmavericks.portal.scheduler.uploads;

import com.motionmavericks.portal.scheduler.BatchJob;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has uploads settled that Mux never reported. */
@Singleton
final class UploadSweep extends BatchJob {
  private final AssetsClient assets;

  UploadSweep(@RestClient AssetsClient assets, SweepConfig config, Clock clock) {
    super(
        "asset-upload-sweep", Taxonomy.ASSET_UPLOAD_SWEEP, Taxonomy.UPLOADS_SETTLED, config, clock);
    this.assets = assets;
  }

  @Override
  protected Supplier<Uni<Batch>> begin(int size) {
    return () -> assets.sweep(size).map(batch -> new Batch(batch.settled(), batch.more()));
  }
}
