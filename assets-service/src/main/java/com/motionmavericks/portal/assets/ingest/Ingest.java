package com.motionmavericks.portal.assets.ingest;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.News;
import com.motionmavericks.portal.assets.Progress;
import com.motionmavericks.portal.assets.Trouble;
import com.motionmavericks.portal.assets.mux.Mux;
import com.motionmavericks.portal.assets.mux.MuxFailure;
import com.motionmavericks.portal.assets.mux.MuxUpload;
import com.motionmavericks.portal.assets.removal.Removals;
import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.tracing.Cause;
import com.motionmavericks.portal.tracing.Patience;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Hands versions to Mux: asks for a place where their bytes can go. Of all uploads that Mux may
 * have made for a version, one is written down, and only what is written down is handed out.
 */
@Singleton
public final class Ingest {
  private static final Logger LOG = Logger.getLogger(Ingest.class);

  private final Mux mux;
  private final LostUploads lost;
  private final Queue queue;
  private final Progress progress;
  private final Removals removals;
  private final Spans spans;
  private final Clock clock;

  Ingest(
      Mux mux,
      LostUploads lost,
      Queue queue,
      Progress progress,
      Removals removals,
      Spans spans,
      Clock clock) {
    this.mux = mux;
    this.lost = lost;
    this.queue = queue;
    this.progress = progress;
    this.removals = removals;
    this.spans = spans;
    this.clock = clock;
  }

  /**
   * The first attempt. Mux being slow or down is no failure of ours: the version comes back in the
   * queue.
   *
   * @param patience how long somebody waits for it
   */
  public Uni<Asset> first(Asset asset, Duration patience) {
    return attempt(asset, patience, Optional.empty());
  }

  /**
   * Another attempt. The answer to an earlier one may have been lost, so it looks for an upload
   * that is there before it asks for one.
   */
  Uni<Asset> again(Asset asset, Duration patience) {
    return attempt(asset, patience, Optional.of(asset));
  }

  private Uni<Asset> attempt(Asset asset, Duration patience, Optional<Asset> repeated) {
    return spans
        .integration(
            Taxonomy.MUX_INGEST,
            Attributes.of(
                Taxonomy.ASSET_ID,
                asset.key().asset().value().toString(),
                Taxonomy.FILE_SIZE,
                asset.file().size()),
            span ->
                Patience.within(
                        patience,
                        repeated.isEmpty()
                            ? create(asset, span, List.of())
                            : adoptOrCreate(asset, span))
                    .invoke(taken -> span.setAttribute(Taxonomy.MUX_REQUEST_ID, taken.requestId())))
        .chain(taken -> keep(asset, taken))
        .onFailure()
        .recoverWithUni(failure -> wait(asset, failure));
  }

  private Uni<Taken> adoptOrCreate(Asset asset, Span span) {
    return lost.of(asset.key())
        .chain(
            found ->
                Taken.adopted(asset, found, clock.instant())
                    .map(Uni.createFrom()::item)
                    .orElseGet(() -> create(asset, span, found)));
  }

  private Uni<Taken> create(Asset asset, Span span, List<MuxUpload> extras) {
    Optional<Cause> ingest = Cause.of(span.getSpanContext());
    return mux.createUpload(asset.tenantId(), Passthrough.of(asset.key(), ingest).text())
        .map(
            made ->
                Taken.created(
                        made.upload(), made.requestId(), ingest, Taken.ids(extras), clock.instant())
                    .orElseThrow(() -> new IllegalStateException("an upload without an address")));
  }

  private Uni<Asset> keep(Asset asset, Taken taken) {
    Moment now = Moment.now(clock);
    return queue
        .inTransaction(
            tx ->
                progress
                    .make(
                        tx,
                        asset.tenantId(),
                        asset.key(),
                        current ->
                            current
                                .after(new News.Taken(taken.upload()), now)
                                .map(next -> next.ingestedBy(taken.ingest())))
                    .call(step -> discard(tx, asset, unused(taken, step)))
                    .map(step -> step.map(Progress.Step::asset).orElse(asset)))
        .invoke(() -> removals.committed());
  }

  /** Whatever was not written down: extras, and the upload itself where it came too late. */
  private static List<String> unused(Taken taken, Optional<Progress.Step> step) {
    List<String> unused = new ArrayList<>(taken.extras());
    boolean used =
        step.map(Progress.Step::asset)
            .map(asset -> taken.upload().id().equals(asset.atMux().upload()))
            .orElse(false);
    if (!used) {
      unused.add(taken.upload().id());
    }
    return unused;
  }

  private Uni<Void> discard(SqlConnection tx, Asset asset, List<String> uploads) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (String upload : uploads) {
      done = done.chain(() -> removals.addUpload(tx, asset, upload));
    }
    return done;
  }

  /** It stays in the queue, and its people are told why; a refusal for good ends its way. */
  private Uni<Asset> wait(Asset asset, Throwable failure) {
    Trouble trouble =
        failure instanceof MuxFailure known ? known.trouble() : Trouble.VIDEO_SERVICE_UNREACHABLE;
    LOG.warnf("Asset %s waits for Mux: %s", asset.key().asset().value(), failure);
    Moment now = Moment.now(clock);
    boolean forGood = trouble == Trouble.UPLOAD_REFUSED;
    return queue
        .inTransaction(
            tx ->
                progress.make(
                    tx,
                    asset.tenantId(),
                    asset.key(),
                    current ->
                        forGood
                            ? current.after(new News.Failed(null, trouble), now)
                            : Optional.of(current.waitingFor(trouble))))
        .invoke(progress::committed)
        .map(step -> step.map(Progress.Step::asset).orElse(asset))
        .onFailure()
        .recoverWithItem(
            () -> {
              LOG.warnf("Why asset %s waits was not kept", asset.key().asset().value());
              return asset.waitingFor(trouble);
            });
  }
}
