package com.motionmavericks.portal.assets.sweep;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetState;
import com.motionmavericks.portal.assets.News;
import com.motionmavericks.portal.assets.Progress;
import com.motionmavericks.portal.assets.Trouble;
import com.motionmavericks.portal.assets.mux.Mux;
import com.motionmavericks.portal.assets.mux.MuxAsset;
import com.motionmavericks.portal.assets.mux.MuxFailure;
import com.motionmavericks.portal.assets.mux.MuxFailure.Reason;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Settles what Mux never reported, by asking it. Idempotent and without input: what it does not get
 * to, the next one does.
 */
@Singleton
final class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class);

  private final SweepStore store;
  private final Progress progress;
  private final Mux mux;
  private final Spans spans;

  Sweep(SweepStore store, Progress progress, Mux mux, Spans spans) {
    this.store = store;
    this.progress = progress;
    this.mux = mux;
    this.spans = spans;
  }

  /** One after the other: Mux takes a few questions a second. */
  Uni<SweepReport> run(int limit) {
    return store
        .take(limit)
        .chain(
            taken ->
                settle(taken)
                    .map(
                        settled ->
                            new SweepReport(
                                taken.size(), settled, taken.size() == limit && settled > 0)))
        .invoke(progress::committed);
  }

  /** How many of them moved on. */
  private Uni<Integer> settle(List<Asset> taken) {
    return taken.isEmpty()
        ? Uni.createFrom().item(0)
        : spans.integration(
            Taxonomy.MUX_CHECK,
            Attributes.empty(),
            span ->
                Multi.createFrom()
                    .iterable(taken)
                    .onItem()
                    .transformToUniAndConcatenate(this::settle)
                    .filter(moved -> moved)
                    .collect()
                    .asList()
                    .map(List::size));
  }

  /** What Mux cannot be asked about now stays as it is. */
  private Uni<Boolean> settle(Asset asset) {
    return ask(asset)
        .chain(
            news ->
                news.map(told -> make(asset, told)).orElseGet(() -> Uni.createFrom().item(false)))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf("Asset %s is swept later: %s", asset.key().asset().value(), failure))
        .onFailure()
        .recoverWithItem(false);
  }

  private Uni<Boolean> make(Asset asset, News news) {
    return store
        .inTransaction(tx -> progress.make(tx, asset.tenantId(), asset.key(), news))
        .map(step -> step.flatMap(Progress.Step::after).isPresent());
  }

  private Uni<Optional<News>> ask(Asset asset) {
    String atMux = asset.atMux().asset();
    String upload = asset.atMux().upload();
    if (asset.state() instanceof AssetState.Queued) {
      return Uni.createFrom().item(Optional.of(new News.Failed(null, Trouble.NEVER_TAKEN)));
    }
    if (atMux != null) {
      return ofAsset(atMux);
    }
    return upload == null ? Uni.createFrom().item(Optional.empty()) : ofUpload(upload);
  }

  private Uni<Optional<News>> ofUpload(String id) {
    return mux.upload(id)
        .chain(
            upload ->
                upload.assetId() == null
                    ? Uni.createFrom().item(upload.news())
                    : ofAsset(upload.assetId()))
        .onFailure(Sweep::isUnknown)
        .recoverWithItem(Optional.of(new News.Expired()));
  }

  private Uni<Optional<News>> ofAsset(String id) {
    return mux.asset(id)
        .map(MuxAsset::news)
        .onFailure(Sweep::isUnknown)
        .recoverWithItem(Optional.of(new News.Removed(id)));
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof MuxFailure known && known.reason() == Reason.UNKNOWN;
  }
}
