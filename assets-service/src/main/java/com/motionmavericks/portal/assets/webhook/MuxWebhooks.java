package com.motionmavericks.portal.assets.webhook;

import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetProblem;
import com.motionmavericks.portal.assets.AssetSettled;
import com.motionmavericks.portal.assets.AssetStatus;
import com.motionmavericks.portal.assets.AssetStore;
import com.motionmavericks.portal.assets.ingest.Passthrough;
import com.motionmavericks.portal.assets.mux.MuxConfig;
import com.motionmavericks.portal.events.Outbox;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Mux tells us takes effect here: once, and only where Mux proves that it is Mux. */
@Singleton
final class MuxWebhooks {
  private final AssetStore store;
  private final Inbox inbox;
  private final Outbox outbox;
  private final MuxConfig config;
  private final Spans spans;
  private final Clock clock;

  MuxWebhooks(
      AssetStore store, Inbox inbox, Outbox outbox, MuxConfig config, Spans spans, Clock clock) {
    this.store = store;
    this.inbox = inbox;
    this.outbox = outbox;
    this.config = config;
    this.spans = spans;
    this.clock = clock;
  }

  /**
   * Completes where Mux signed these bytes lately.
   *
   * @throws Problem 400 where the signature cannot be read, 401 where there is none, where it is
   *     not Mux's, or where it is too old or too new
   */
  void requireSigned(@Nullable String header, byte[] body) {
    if (header == null) {
      throw refused();
    }
    MuxSignature signature =
        MuxSignature.parse(header)
            .orElseThrow(
                () ->
                    Problem.of(
                        AssetProblem.SIGNATURE_MALFORMED,
                        "Mux-Signature must be t=<unix seconds>,v1=<hex>."));
    if (!signature.proves(body, config.webhookSecrets(), clock.instant())) {
      throw refused();
    }
  }

  /** Takes an event; what is no news to us, or not about an asset of ours, changes nothing. */
  Uni<Void> take(MuxEvent event) {
    return store
        .inTransaction(
            tx ->
                inbox
                    .isFirst(tx, event.id(), event.type())
                    .chain(first -> first ? apply(tx, event) : Uni.createFrom().voidItem()))
        .invoke(outbox::committed);
  }

  private Uni<Void> apply(SqlConnection transaction, MuxEvent event) {
    Optional<AssetStatus> outcome = event.outcome();
    Optional<Passthrough> ours = event.passthrough();
    if (outcome.isEmpty() || ours.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return store
        .findForWebhook(transaction, ours.get().asset())
        .map(found -> found.flatMap(asset -> asset.settled(outcome.get(), event.playbackId())))
        .chain(
            settled ->
                settled.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : settle(transaction, settled.get(), ours.get(), event.muxAssetId()));
  }

  private Uni<Void> settle(
      SqlConnection transaction, Asset asset, Passthrough ours, @Nullable String muxAssetId) {
    LogFields.tenant(asset.tenantId());
    Supplier<Uni<Void>> step = () -> record(transaction, asset, muxAssetId);
    return ours.cause(asset.cause()).map(ingest -> spans.sequel(ingest, step)).orElseGet(step);
  }

  private Uni<Void> record(SqlConnection transaction, Asset asset, @Nullable String muxAssetId) {
    boolean ready = asset.status() == AssetStatus.READY;
    return spans.internal(
        ready ? Taxonomy.MUX_ASSET_READY : Taxonomy.MUX_ASSET_ERRORED,
        Attributes.of(
            Taxonomy.ASSET_ID,
            asset.id().value().toString(),
            Taxonomy.PROCESSING_TIME_MS,
            asset.processingTime(clock.instant()).toMillis()),
        span ->
            store
                .settle(transaction, asset, muxAssetId)
                .chain(
                    () ->
                        outbox.add(
                            transaction,
                            AssetSettled.type(asset.status()),
                            asset.tenantId(),
                            AssetSettled.of(asset))));
  }

  private static Problem refused() {
    return Problem.of(
        AssetProblem.SIGNATURE_REFUSED,
        "Sign the body with the webhook's secret, and send it within five minutes.");
  }
}
