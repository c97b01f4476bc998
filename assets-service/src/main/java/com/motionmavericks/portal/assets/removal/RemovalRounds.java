package com.motionmavericks.portal.assets.removal;

import com.motionmavericks.portal.assets.mux.Mux;
import com.motionmavericks.portal.assets.mux.MuxFailure;
import com.motionmavericks.portal.assets.mux.MuxFailure.Reason;
import com.motionmavericks.portal.events.Rounds;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Carries removals out: right after their commit, and every few seconds what a crash or an outage
 * left behind. A row goes only after Mux took the thing away, or has it no more.
 */
@Singleton
class RemovalRounds {
  private static final Logger LOG = Logger.getLogger(RemovalRounds.class);
  private static final int BATCH = 10;

  private final Rounds rounds = new Rounds(LOG, "What Mux should remove waits longer", this::round);
  private final RemovalStore store;
  private final Mux mux;
  private final Spans spans;

  RemovalRounds(RemovalStore store, Mux mux, Spans spans) {
    this.store = store;
    this.mux = mux;
    this.spans = spans;
  }

  /** Soon, in the background; many nudges at once make one round. */
  @Scheduled(every = "5s", identity = "mux-removals")
  void nudge() {
    rounds.nudge();
  }

  /** One after the other: Mux takes a few calls a second. */
  private Uni<Boolean> round() {
    return spans
        .unseen(() -> store.take(BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::carryOut)
                    .collect()
                    .asList()
                    .replaceWith(due.size() == BATCH));
  }

  private Uni<Void> carryOut(Removal removal) {
    return spans
        .unitOfWork(
            Taxonomy.MUX_REMOVE,
            SpanKind.INTERNAL,
            Attributes.of(
                Taxonomy.TENANT_ID,
                removal.tenantId(),
                Taxonomy.ASSET_ID,
                removal.asset().value().toString()),
            removal.cause(),
            span -> {
              LogFields.tenant(removal.tenantId());
              return spans.outside(() -> remove(removal));
            })
        .chain(() -> spans.unseen(() -> store.done(removal.id())))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf(
                  "Mux is asked again to remove asset %s: %s", removal.asset().value(), failure);
              return null;
            });
  }

  private Uni<Void> remove(Removal removal) {
    String asset = removal.atMux().asset();
    String upload = removal.atMux().upload();
    if (asset != null) {
      return delete(asset);
    }
    return upload == null ? Uni.createFrom().voidItem() : cancel(upload);
  }

  /** Where bytes came first, there is an asset by now. */
  private Uni<Void> cancel(String upload) {
    return mux.cancelUpload(upload)
        .onFailure(failure -> is(failure, Reason.CONFLICT))
        .recoverWithUni(
            () ->
                mux.upload(upload)
                    .chain(
                        found ->
                            found.assetId() == null
                                ? Uni.createFrom().voidItem()
                                : delete(found.assetId())))
        .onFailure(failure -> is(failure, Reason.UNKNOWN))
        .recoverWithNull();
  }

  private Uni<Void> delete(String asset) {
    return mux.deleteAsset(asset)
        .onFailure(failure -> is(failure, Reason.UNKNOWN))
        .recoverWithNull();
  }

  private static boolean is(Throwable failure, Reason reason) {
    return failure instanceof MuxFailure known && known.reason() == reason;
  }
}
