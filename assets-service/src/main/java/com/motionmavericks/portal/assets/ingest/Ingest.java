package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetStore;
import com.motionmavericks.portal.assets.mux.MuxClient;
import com.motionmavericks.portal.assets.mux.MuxConfig;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands assets to Mux: asks for a place where their bytes can go. */
@Singleton
public final class Ingest {
  private static final Logger LOG = Logger.getLogger(Ingest.class);

  /** Mux documents none; the names that request ids usually have. */
  private static final List<String> REQUEST_ID = List.of("x-request-id", "request-id");

  /** What Mux took, and where its bytes go. */
  private record Taken(Asset asset, Upload upload) {}

  private final MuxClient mux;
  private final MuxConfig config;
  private final AssetStore store;
  private final Spans spans;
  private final Clock clock;

  Ingest(@RestClient MuxClient mux, MuxConfig config, AssetStore store, Spans spans, Clock clock) {
    this.mux = mux;
    this.config = config;
    this.store = store;
    this.spans = spans;
    this.clock = clock;
  }

  /**
   * One attempt. Mux being slow or down is no failure of ours: the asset comes back as it was, in
   * the queue.
   */
  public Uni<Asset> attempt(Asset asset) {
    return spans
        .integration(
            Taxonomy.MUX_INGEST,
            Attributes.of(
                Taxonomy.ASSET_ID,
                asset.id().value().toString(),
                Taxonomy.FILE_SIZE,
                asset.file().size()),
            span -> ask(asset, span))
        .map(Optional::of)
        .onFailure()
        .invoke(failure -> LOG.warnf("Asset %s waits for Mux: %s", asset.id().value(), failure))
        .onFailure()
        .recoverWithItem(Optional.empty())
        .chain(taken -> taken.isEmpty() ? Uni.createFrom().item(asset) : keep(taken.get()));
  }

  private Uni<Taken> ask(Asset asset, Span span) {
    Optional<Cause> ingest = Cause.of(span.getSpanContext());
    return mux.createUpload(
            config.authorization(),
            new MuxClient.NewUpload(
                new MuxClient.NewAssetSettings(
                    List.of("signed"), Passthrough.of(asset.id(), ingest).text()),
                config.uploadTimeout().toSeconds(),
                config.corsOrigin().orElse(null)))
        .invoke(answer -> span.setAttribute(Taxonomy.MUX_REQUEST_ID, requestId(answer)))
        .map(answer -> upload(answer.getEntity().data()))
        .map(upload -> new Taken(asset.uploading(upload, ingest), upload));
  }

  private Uni<Asset> keep(Taken taken) {
    return store.uploading(taken.asset(), taken.upload()).replaceWith(taken.asset());
  }

  private Upload upload(MuxClient.Created.Data data) {
    Instant now = clock.instant();
    Instant expiry = now.plusSeconds(data.timeout()).truncatedTo(ChronoUnit.SECONDS);
    return new Upload(data.id(), data.url(), expiry, now);
  }

  private static String requestId(RestResponse<MuxClient.Created> answer) {
    for (String name : REQUEST_ID) {
      String value = answer.getHeaderString(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return answer.getEntity().data().id();
  }
}
