package com.motionmavericks.portal.assets.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.assets.Asset;
import com.motionmavericks.portal.assets.AssetStore;
import com.motionmavericks.portal.assets.Progress;
import com.motionmavericks.portal.assets.removal.Removals;
import com.motionmavericks.portal.assets.timeline.Moment;
import com.motionmavericks.portal.events.Rounds;
import com.motionmavericks.portal.tracing.LogFields;
import com.motionmavericks.portal.tracing.Spans;
import com.motionmavericks.portal.tracing.Taxonomy;
import com.motionmavericks.portal.tracing.TraceIds;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets webhooks take effect: right after they were answered, and each second what a crash or an
 * outage left behind. Effect and mark commit together.
 */
@Singleton
class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final int BATCH = 20;

  private final Rounds rounds = new Rounds(LOG, "Webhooks of Mux wait longer", this::round);
  private final Inbox inbox;
  private final AssetStore store;
  private final Progress progress;
  private final Removals removals;
  private final Spans spans;
  private final ObjectMapper json;

  Deliveries(
      Inbox inbox,
      AssetStore store,
      Progress progress,
      Removals removals,
      Spans spans,
      ObjectMapper json) {
    this.inbox = inbox;
    this.store = store;
    this.progress = progress;
    this.removals = removals;
    this.spans = spans;
    this.json = json;
  }

  /** Soon, in the background; many nudges at once make one round. */
  @Scheduled(every = "1s", identity = "mux-deliveries")
  void nudge() {
    rounds.nudge();
  }

  /** One after the other, in the order in which they came. */
  private Uni<Boolean> round() {
    return spans
        .unseen(() -> inbox.take(BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::process)
                    .collect()
                    .asList()
                    .replaceWith(due.size() == BATCH));
  }

  private Uni<Void> process(Delivery delivery) {
    return spans
        .unitOfWork(
            delivery.type().span(),
            SpanKind.INTERNAL,
            Attributes.of(
                Taxonomy.ASSET_ID,
                delivery.version().asset().value().toString(),
                Taxonomy.PROCESSING_TIME_MS,
                delivery.processingTime().toMillis()),
            delivery.cause(),
            span -> {
              LogFields.tenant(delivery.tenantId());
              return take(delivery);
            })
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.errorf(failure, "A webhook of Mux is taken up again: %s", delivery.type().word());
              return null;
            });
  }

  private Uni<Void> take(Delivery delivery) {
    return store
        .inTransaction(
            tx ->
                spans
                    .unseenStep(() -> inbox.finish(tx, delivery.id()))
                    .chain(first -> first ? apply(tx, delivery) : Uni.createFrom().voidItem()))
        .invoke(progress::committed)
        .invoke(removals::committed);
  }

  private Uni<Void> apply(SqlConnection tx, Delivery delivery) {
    MuxEvent event = MuxEvent.read(delivery.body().getBytes(UTF_8), json).orElseThrow();
    Moment then = new Moment(delivery.receivedAt(), TraceIds.current());
    return progress
        .make(tx, delivery.tenantId(), delivery.version(), asset -> after(asset, event, then))
        .chain(
            step ->
                step.map(Progress.Step::before)
                    .filter(event::isOfExtra)
                    .flatMap(
                        asset ->
                            Optional.ofNullable(event.uploadId())
                                .map(upload -> removals.addUpload(tx, asset, upload)))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** What Mux tells of another upload than the version's is none of its news. */
  private static Optional<Asset> after(Asset asset, MuxEvent event, Moment then) {
    return asset.atMux().isNot(event.uploadId())
        ? Optional.empty()
        : event.news().flatMap(news -> asset.after(news, then));
  }
}
